package io.github.relu4j.suite;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.relu4j.Activation;
import io.github.relu4j.storage.FloatStorage;
import io.github.relu4j.support.Allocations;
import io.github.relu4j.support.FloatSample;
import io.github.relu4j.support.StorageKinds;
import io.github.relu4j.support.StoredFloats;
import io.github.relu4j.support.Subject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName(
    "No call over native memory allocates once C2 has compiled it, as a boxed vector would")
class NativeAllocationTest {

  private static final int AT_LEAST = 3_100;

  private static FloatStorage filled(int length, long seed) {
    StoredFloats stored = StorageKinds.direct().allocate(length);
    stored.setAll(0, FloatSample.elements(length, seed));
    return stored.view(0, length);
  }

  @DisplayName("from Java 22 on, where loops work on it")
  @ParameterizedTest(name = "{0}")
  @MethodSource("io.github.relu4j.support.Subjects#ofEachKernel")
  void allocatesNothing(Subject subject) {
    assumeTrue(Runtime.version().feature() >= 22);
    Activation activation = subject.activation();
    int length = (AT_LEAST + subject.block() - 1) / subject.block() * subject.block();
    FloatStorage x = filled(length, 1);
    FloatStorage gradY = filled(length, 2);
    FloatStorage out = filled(length, 3);
    Allocations.assertNoneBy(
        () -> {
          activation.forward(x, out);
          activation.derivative(x, out);
          activation.backward(x, gradY, out);
        });
  }
}
