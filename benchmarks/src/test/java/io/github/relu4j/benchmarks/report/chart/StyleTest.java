package io.github.relu4j.benchmarks.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.relu4j.benchmarks.report.results.Contender;
import io.github.relu4j.benchmarks.report.results.Flags;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Engines' looks")
class StyleTest {

  private static final List<Contender> CONTENDERS =
      Stream.concat(
              Stream.of(Contender.VECTOR, Contender.NO_FLAG, Contender.FLOOR),
              Stream.of(
                      "onednn",
                      "onnxruntime",
                      "pytorch",
                      "nd4j",
                      "math",
                      "math-max",
                      "jafama",
                      "commons-math",
                      "lanewise",
                      "one of next year")
                  .map(engine -> new Contender(engine, Flags.MODULE)))
          .toList();

  @Test
  @DisplayName("differ in colour or in line and shape")
  void distinct() {
    assertThat(CONTENDERS).extracting(Style::of).doesNotHaveDuplicates();
    assertThat(CONTENDERS)
        .extracting(contender -> Style.of(contender).color() + Style.of(contender).shape())
        .doesNotHaveDuplicates();
  }

  @Test
  @DisplayName("do not depend on the flags of the run, but for the library")
  void flags() {
    assertThat(Style.of(new Contender("onednn", Flags.NONE)))
        .isEqualTo(Style.of(new Contender("onednn", Flags.MODULE)));
    assertThat(Style.of(Contender.NO_FLAG).color()).isEqualTo(Style.of(Contender.VECTOR).color());
  }
}
