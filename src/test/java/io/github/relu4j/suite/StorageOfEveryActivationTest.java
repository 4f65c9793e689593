package io.github.relu4j.suite;

import static io.github.relu4j.support.SameBits.assertThatBits;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.relu4j.Activation;
import io.github.relu4j.Activations;
import io.github.relu4j.storage.FloatStorage;
import io.github.relu4j.support.FloatSample;
import io.github.relu4j.support.StorageKinds;
import io.github.relu4j.support.StorageMethod;
import io.github.relu4j.support.StoredFloats;
import io.github.relu4j.support.Subject;
import io.github.relu4j.support.Subjects;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Every activation gives storages the bits that it gives arrays")
class StorageOfEveryActivationTest {

  private static final int AT_LEAST = 3_100;

  /** At least two blocks: one would be copied as a whole even if it need not be. */
  private static int length(Subject subject) {
    return subject.block() * Math.max(2, (AT_LEAST - 1) / subject.block() + 1);
  }

  private static StoredFloats stored(float[] values) {
    StoredFloats stored = StorageKinds.direct().allocate(values.length);
    stored.setAll(0, values);
    return stored;
  }

  private static FloatStorage viewOf(float[] values) {
    return stored(values).view(0, values.length);
  }

  @DisplayName("in each of its methods")
  @ParameterizedTest(name = "{0}")
  @MethodSource("io.github.relu4j.support.Subjects#all")
  void sameBits(Subject subject) {
    Activation activation = subject.activation();
    int length = length(subject);
    float[] x = FloatSample.elements(length, 1);
    float[] gradY = FloatSample.elements(length, 2);
    for (StorageMethod method : StorageMethod.values()) {
      if (method != StorageMethod.BACKWARD_FROM_OUTPUT || activation.supportsBackwardFromOutput()) {
        StoredFloats out = StorageKinds.direct().allocate(length);
        method.run(activation, viewOf(x), viewOf(gradY), out.view(0, length));
        assertThatBits(out.getAll(0, length)).areThoseOf(method.ofArrays(activation, x, gradY), x);
      }
    }
  }

  static Stream<Subject> withoutFromOutput() {
    return Subjects.all().stream()
        .filter(subject -> !subject.activation().supportsBackwardFromOutput());
  }

  @DisplayName("or, without backwardFromOutput, the error that it gives arrays")
  @ParameterizedTest(name = "{0}")
  @MethodSource
  void withoutFromOutput(Subject subject) {
    FloatStorage storage = viewOf(new float[subject.block()]);
    assertThatThrownBy(() -> subject.activation().backwardFromOutput(storage, storage, storage))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageContaining("has no backwardFromOutput: ");
  }

  @Test
  @DisplayName("or, if the output lies in the parameters of channels, an error that names them")
  void overParameters() {
    float[] alpha = {0.25f, 0.5f};
    float[] beta = {1f, 2f};
    FloatStorage x = FloatStorage.of(new float[] {-1f, -2f});
    FloatStorage overAlpha = FloatStorage.ofStrided(alpha, 0, 1, 2);
    FloatStorage overBeta = FloatStorage.ofStrided(beta, 0, 1, 2);
    for (StorageMethod method : StorageMethod.values()) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> method.run(Activations.prelu(alpha, 1), x, x, overAlpha))
          .withMessage(method.outputName() + " must be in another array than alpha");
      if (method != StorageMethod.BACKWARD_FROM_OUTPUT) {
        Activation snake = Activations.snakeBeta(alpha, beta, 1);
        assertThatIllegalArgumentException()
            .isThrownBy(() -> method.run(snake, x, x, overAlpha))
            .withMessage(method.outputName() + " must be in another array than alpha");
        assertThatIllegalArgumentException()
            .isThrownBy(() -> method.run(snake, x, x, overBeta))
            .withMessage(method.outputName() + " must be in another array than beta");
      }
    }
    assertThatBits(alpha).areThoseOf(new float[] {0.25f, 0.5f}, alpha);
    assertThatBits(beta).areThoseOf(new float[] {1f, 2f}, beta);
  }

  static Stream<Subject> withBlocks() {
    return Subjects.all().stream().filter(subject -> subject.block() > 1);
  }

  @DisplayName("or, if the length is not a whole number of blocks, the error that it gives arrays")
  @ParameterizedTest(name = "{0}")
  @MethodSource
  void withBlocks(Subject subject) {
    float[] part = new float[length(subject) - 1];
    Arrays.fill(part, -1f);
    for (StorageMethod method : StorageMethod.values()) {
      if (method != StorageMethod.BACKWARD_FROM_OUTPUT) {
        StoredFloats out = stored(part);
        FloatStorage output = out.view(0, part.length);
        assertThatIllegalArgumentException()
            .isThrownBy(() -> method.run(subject.activation(), viewOf(part), viewOf(part), output))
            .withMessageContaining("length " + part.length + " is not a whole number of");
        assertThatBits(out.getAll(0, part.length)).areThoseOf(part, part);
      }
    }
  }
}
