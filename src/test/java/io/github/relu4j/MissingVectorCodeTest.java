package io.github.relu4j;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.relu4j.kernel.VectorKernel;
import io.github.relu4j.support.HandOver;
import io.github.relu4j.support.LoggedWarnings;
import io.github.relu4j.support.TestedPath;
import java.util.List;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("dispatch")
@DisplayName("Activations whose vector code is missing, as where a tool dropped it from a jar,")
class MissingVectorCodeTest {

  /** One whose kernel is not to be had. */
  private interface Incomplete extends ElementwiseActivation {

    @Override
    default float forward(float x) {
      return 2f * x;
    }

    @Override
    default float derivative(float x) {
      return 2f;
    }

    @Override
    default VectorKernel<?> vectorKernel() {
      throw new NoClassDefFoundError("com/example/Dropped");
    }

    @Override
    default String name() {
      return "incomplete";
    }
  }

  private record First() implements Incomplete {}

  private record Second() implements Incomplete {}

  @Test
  @DisplayName("run scalar, with one line in the log that says what is missing")
  void runScalar() {
    List<LogRecord> logged =
        LoggedWarnings.during(
            () -> {
              HandOver.settle(new First());
              HandOver.settle(new Second());
            });
    float[] y = {3f};
    new First().forward(y, y);
    assertThat(y).containsExactly(6f);
    assertThat(logged)
        .hasSize(TestedPath.isVector() ? 1 : 0)
        .allSatisfy(record -> assertThat(record.getMessage()).contains("com/example/Dropped"))
        .allSatisfy(record -> assertThat(record.getThrown()).isNull());
  }
}
