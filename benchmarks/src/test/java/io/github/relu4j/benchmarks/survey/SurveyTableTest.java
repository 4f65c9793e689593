package io.github.relu4j.benchmarks.survey;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.relu4j.benchmarks.Operation;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The survey's table")
class SurveyTableTest {

  private final SurveyRow row = new SurveyRow("tanh", Operation.FORWARD);

  @ParameterizedTest
  @CsvSource({"0.0412, 0.041", "0.99949, 0.999", "0.9996, 1.00", "9.996, 10.0", "739.2, 739"})
  @DisplayName("gives times to about three digits")
  void times(double nanos, String expected) {
    assertThat(SurveyTable.nanos(OptionalDouble.of(nanos))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"0.96, 1.0x", "9.94, 9.9x", "9.96, 10x", "54.4, 54x"})
  @DisplayName("gives ratios to two digits")
  void ratios(double ratio, String expected) {
    assertThat(SurveyTable.times(OptionalDouble.of(ratio))).isEqualTo(expected);
  }

  @Test
  @DisplayName("has a dash where this JDK has no vectors")
  void withoutVectors() {
    row.add(new Measurement("tanh", Operation.FORWARD, Code.SCALAR, 2, 0.5, 1));
    row.add(new Measurement("tanh", Operation.FORWARD, Code.PLAIN, 10, 0, 0));

    assertThat(SurveyTable.of(List.of(row), "scalar"))
        .containsPattern(
            "tanh +\\| forward +\\| scalar +\\| +2.00 \\| +- \\| +10.0 \\| +5.0x \\| +- ");
  }

  @Test
  @DisplayName("fits a terminal of 120 columns")
  void width() {
    row.add(new Measurement("tanh", Operation.FORWARD, Code.VECTOR, 2, 0.5, 1));

    assertThat(SurveyTable.of(List.of(row), "vector").lines())
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(120));
  }

  @Test
  @DisplayName("has the worst error of all paths")
  void worstOfAllPaths() {
    row.add(new Measurement("tanh", Operation.FORWARD, Code.SCALAR, 2, 0.5, 1));
    row.add(new Measurement("tanh", Operation.FORWARD, Code.VECTOR, 1, 0.75, 1));

    assertThat(row.worstUlp()).isEqualTo(0.75);
  }

  @Test
  @DisplayName("knows when two paths gave different bits")
  void differentBits() {
    row.add(new Measurement("tanh", Operation.FORWARD, Code.SCALAR, 2, 0.5, 1));
    row.add(new Measurement("tanh", Operation.FORWARD, Code.VECTOR, 1, 0.5, 2));

    assertThat(row.sameBits()).isFalse();
  }
}
