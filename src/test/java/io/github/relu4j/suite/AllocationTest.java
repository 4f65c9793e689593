package io.github.relu4j.suite;

import io.github.relu4j.Activation;
import io.github.relu4j.support.Allocations;
import io.github.relu4j.support.FloatSample;
import io.github.relu4j.support.Operation;
import io.github.relu4j.support.Subject;
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
@MethodSource("io.github.relu4j.support.Subjects#ofEachKernel")
class AllocationTest {

  private static final int AT_LEAST = 515;

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
    Allocations.assertNoneBy(
        () -> {
          operation.run(activation, x, 0, gradY, 0, out, 0, length);
          operation.run(activation, x, 1, gradY, 0, out, 0, length);
        });
  }
}
