package io.github.relu4j.benchmarks.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.relu4j.benchmarks.Operation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Jlama")
class JlamaTest extends EngineContract {

  JlamaTest() {
    super(Engines.JLAMA);
  }

  @Override
  boolean offers(Case wanted) {
    return wanted.family().equals("silu")
        && wanted.operation() == Operation.FORWARD
        && !wanted.inPlace();
  }

  @Override
  boolean hasPlaceForLibrary() {
    return true;
  }

  /** Its tensors are direct buffers. */
  @Override
  boolean freesAtClose() {
    return false;
  }

  @Test
  @DisplayName("is of the version that the class path has")
  void version() {
    assertThat(engine().version()).isEqualTo("0.8.4");
  }
}
