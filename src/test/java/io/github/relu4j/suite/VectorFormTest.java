package io.github.relu4j.suite;

import static io.github.relu4j.support.SameBits.assertThatBits;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.relu4j.ElementwiseActivation;
import io.github.relu4j.kernel.VectorKernel;
import io.github.relu4j.support.FloatSample;
import io.github.relu4j.support.Subjects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import jdk.incubator.vector.FloatVector;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Few elements, so without a warm-up: on either path of a JVM that has the module. */
@DisplayName("The vector form of a built-in elementwise activation")
@EnabledIf("hasVectorModule")
class VectorFormTest {

  private static final float[] X = FloatSample.elements(32, 1);

  static boolean hasVectorModule() {
    return ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent();
  }

  static Stream<ElementwiseActivation> elementwise() {
    return Stream.concat(Subjects.catalogued(), Subjects.variants())
        .filter(ElementwiseActivation.class::isInstance)
        .map(ElementwiseActivation.class::cast);
  }

  @DisplayName("is there")
  @ParameterizedTest(name = "{0}")
  @MethodSource("elementwise")
  void isThere(ElementwiseActivation activation) {
    assertThat(activation.vectorKernel())
        .as("add vectorKernel() to %s, as Softsign has it", activation.getClass().getSimpleName())
        .isNotNull();
  }

  @DisplayName("gives the bits of its scalar f")
  @ParameterizedTest(name = "{0}")
  @MethodSource("elementwise")
  void forward(ElementwiseActivation activation) {
    assertThatBits(Vectors.forward(activation)).areThoseOf(scalar(activation::forward), X);
  }

  @DisplayName("gives the bits of its scalar f'")
  @ParameterizedTest(name = "{0}")
  @MethodSource("elementwise")
  void derivative(ElementwiseActivation activation) {
    assertThatBits(Vectors.derivative(activation)).areThoseOf(scalar(activation::derivative), X);
  }

  private interface Scalar {
    float at(float x);
  }

  private static float[] scalar(Scalar function) {
    float[] values = new float[X.length];
    for (int i = 0; i < X.length; i++) {
      values[i] = function.at(X[i]);
    }
    return values;
  }

  /**
   * Apart: JUnit asks a test class for its methods, and without the module none can have vectors.
   */
  private static final class Vectors {

    static float[] forward(ElementwiseActivation activation) {
      VectorKernel<ElementwiseActivation> kernel = kernel(activation);
      return each(x -> kernel.forward().apply(activation, x));
    }

    static float[] derivative(ElementwiseActivation activation) {
      VectorKernel<ElementwiseActivation> kernel = kernel(activation);
      return each(x -> kernel.derivative().apply(activation, x));
    }

    private static float[] each(UnaryOperator<FloatVector> form) {
      float[] values = new float[X.length];
      for (int i = 0; i < X.length; i += FloatVector.SPECIES_PREFERRED.length()) {
        FloatVector x = FloatVector.fromArray(FloatVector.SPECIES_PREFERRED, X, i);
        form.apply(x).intoArray(values, i);
      }
      return values;
    }

    /** Of an activation that is given to it again. */
    @SuppressWarnings("unchecked")
    private static VectorKernel<ElementwiseActivation> kernel(ElementwiseActivation activation) {
      return (VectorKernel<ElementwiseActivation>) activation.vectorKernel();
    }
  }
}
