package io.github.relu4j;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * On the vector path this is also what tells, without a clock, that C2 has inlined a kernel wholly:
 * where it gives up, every vector is boxed, and a box is allocated.
 */
@Tag("bits")
@DisplayName("No call allocates once C2 has compiled it")
@ParameterizedClass(name = "{0}")
@MethodSource("io.github.relu4j.Subjects#all")
class AllocationTest {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private static final int AT_LEAST = 515;
  private static final int CALLS = 100;
  private static final int ROUNDS_WITHOUT = 3;
  private static final int MOST_ROUNDS = 1_000;
  private static final long PAUSE_NANOS = 5_000_000;

  private final Activation activation;
  private final int length;

  AllocationTest(Subject subject) {
    activation = subject.activation();
    length = (AT_LEAST + subject.block() - 1) / subject.block() * subject.block();
  }

  @DisplayName("not one byte, with equal offsets and with different ones")
  @ParameterizedTest
  @EnumSource
  void allocatesNothing(Operation operation) {
    float[] x = FloatSample.elements(length + 1, 1);
    float[] gradY = FloatSample.elements(length + 1, 2);
    float[] out = new float[length + 1];
    int roundsWithout = 0;
    long bytes = 0;
    for (int round = 0; round < MOST_ROUNDS && roundsWithout < ROUNDS_WITHOUT; round++) {
      long before = THREADS.getCurrentThreadAllocatedBytes();
      for (int call = 0; call < CALLS; call++) {
        operation.run(activation, x, 0, gradY, 0, out, 0, length);
        operation.run(activation, x, 1, gradY, 0, out, 0, length);
      }
      bytes = THREADS.getCurrentThreadAllocatedBytes() - before;
      roundsWithout = bytes == 0 ? roundsWithout + 1 : 0;
      if (bytes > 0) {
        // C2 needs a processor, too.
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    }
    assertThat(roundsWithout)
        .as("%d bytes in the last %d calls", bytes, 2 * CALLS)
        .isEqualTo(ROUNDS_WITHOUT);
  }
}
