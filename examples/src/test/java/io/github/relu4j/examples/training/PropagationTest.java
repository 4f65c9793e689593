package io.github.relu4j.examples.training;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.relu4j.examples.data.Samples;
import io.github.relu4j.examples.data.Spirals;
import io.github.relu4j.examples.network.Architecture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PropagationTest {

  private static final Samples SAMPLES = Spirals.generate(64, 1, 1).training();
  private static final Architecture LINEAR = Architecture.classifier(2, 8, 3, 2, "identity");

  @Test
  @DisplayName(
      "twice the weights: twice the mean and four times the variance with each linear layer")
  void doubled() {
    Propagation usual = Propagation.of(LINEAR.build(1), SAMPLES, 64);
    Propagation doubled = Propagation.of(LINEAR.withWeightScale(2).build(1), SAMPLES, 64);
    for (int layer = 0; layer < 3; layer++) {
      assertThat(doubled.means().get(layer))
          .isEqualTo(Math.scalb(usual.means().get(layer), layer + 1));
      assertThat(doubled.variances().get(layer))
          .isEqualTo(Math.scalb(usual.variances().get(layer), 2 * (layer + 1)));
    }
  }

  @Test
  @DisplayName("there is a mean for each hidden layer, and a gradient for the output, too")
  void layers() {
    Propagation propagation = Propagation.of(LINEAR.build(1), SAMPLES, 10);
    assertThat(propagation.means()).hasSize(3).doesNotContain(0.0);
    assertThat(propagation.variances()).hasSize(3).allMatch(variance -> variance > 0);
    assertThat(propagation.gradients()).hasSize(4).allMatch(norm -> norm > 0);
  }
}
