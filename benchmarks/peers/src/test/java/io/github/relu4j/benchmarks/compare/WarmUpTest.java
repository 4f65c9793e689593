package io.github.relu4j.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.relu4j.benchmarks.engine.Call;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The warm-up")
class WarmUpTest {

  private static final class Counter implements Call {
    private long calls;

    @Override
    public void run() {
      calls++;
    }

    @Override
    public float[] result() {
      return new float[0];
    }
  }

  @Test
  @DisplayName("runs a call over short arrays often enough to have its loop compiled")
  void often() {
    Counter counter = new Counter();

    WarmUp.of(counter, 16);

    // HotSpot's threshold for C2 is 40 000 loop iterations, each of 16 elements at most.
    assertThat(counter.calls * 16).isGreaterThan(16 * 40_000);
  }
}
