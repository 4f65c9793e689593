package io.github.relu4j.examples.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.relu4j.examples.data.Glyphs;
import io.github.relu4j.examples.data.Task;
import io.github.relu4j.examples.experiment.ActivationCost.Cost;
import io.github.relu4j.examples.experiment.ActivationCost.Round;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The cost of an activation")
class ActivationCostTest {

  private static final Task GLYPHS = Glyphs.generate(64, 10, 1).standardised();

  private static final List<Round> RELU4J =
      List.of(new Round(100, 10), new Round(200, 40), new Round(50, 15));

  private static final List<Round> LOOPS =
      List.of(new Round(150, 60), new Round(800, 80), new Round(100, 90));

  private static final Cost COST = Cost.of("tanh", RELU4J, LOOPS);

  @Test
  @DisplayName("is the median share of the step over the rounds")
  void share() {
    assertThat(COST.share()).isEqualTo(0.2);
  }

  @Test
  @DisplayName("is so with plain loops as well")
  void shareOfLoops() {
    assertThat(COST.shareOfLoops()).isEqualTo(0.4);
  }

  /** 1.5, 4 and 2; of the medians of the steps it would be 1.5. */
  @Test
  @DisplayName("compares the steps round by round")
  void ratio() {
    assertThat(COST.ratio()).isEqualTo(2);
  }

  @Test
  @DisplayName("is measured of each activation and of the gate")
  void all() {
    assertThat(ActivationCost.measure(GLYPHS, 8, 2, 1, 1))
        .extracting(Cost::activation)
        .containsExactly("relu", "sigmoid", "tanh", "gelu", "silu", "swiglu");
  }
}
