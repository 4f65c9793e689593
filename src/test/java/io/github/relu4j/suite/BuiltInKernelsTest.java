package io.github.relu4j.suite;

import static io.github.relu4j.support.SameBits.assertThatBits;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.relu4j.Activations;
import io.github.relu4j.ElementwiseActivation;
import io.github.relu4j.Elu;
import io.github.relu4j.kernel.ScalarFunction;
import io.github.relu4j.kernel.ScalarKernel;
import io.github.relu4j.kernel.StagedFunction;
import io.github.relu4j.support.FloatSample;
import io.github.relu4j.support.Subjects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The kernels of a built-in activation")
class BuiltInKernelsTest {

  private static final float[] X = FloatSample.elements(5_000, 1);

  static Stream<ElementwiseActivation> withScalarKernel() {
    return Stream.concat(Subjects.catalogued(), Subjects.variants())
        .filter(ElementwiseActivation.class::isInstance)
        .map(ElementwiseActivation.class::cast)
        .filter(activation -> activation.scalarKernel() != null);
  }

  @DisplayName("give the bits of its scalar f")
  @ParameterizedTest(name = "{0}")
  @MethodSource("withScalarKernel")
  void forward(ElementwiseActivation activation) {
    float[] expected = new float[X.length];
    for (int i = 0; i < X.length; i++) {
      expected[i] = activation.forward(X[i]);
    }
    assertThatBits(apply(kernel(activation).forward(), activation)).areThoseOf(expected, X);
  }

  @DisplayName("give the bits of its scalar f'")
  @ParameterizedTest(name = "{0}")
  @MethodSource("withScalarKernel")
  void derivative(ElementwiseActivation activation) {
    float[] expected = new float[X.length];
    for (int i = 0; i < X.length; i++) {
      expected[i] = activation.derivative(X[i]);
    }
    assertThatBits(apply(kernel(activation).derivative(), activation)).areThoseOf(expected, X);
  }

  @DisplayName("are shared by instances that do with the same formula")
  @ParameterizedTest(name = "{0} and {1}")
  @CsvSource(
      delimiter = ';',
      value = {
        "softplus(1,18);softplus(1,Infinity)",
        "softplus(1,17);softplus(2,20)",
        "celu(0.5);celu(-2)",
        "swish(-1);swish(2)",
        "selu(2,3);selu(1,1)",
        "hardsigmoid_linear(0.2,0.5);hardsigmoid_linear(-3,0.75)",
        "hardsigmoid_linear(0.2,1);hardsigmoid_linear(0.2,0.25)"
      })
  void shared(String one, String other) {
    assertThat(elementwise(one).kernelClass()).isEqualTo(elementwise(other).kernelClass());
  }

  @Test
  @DisplayName("are shared by all of its class where no parameter chooses between formulas")
  void sharedByClass() {
    assertThat(new Elu(2f).kernelClass()).isEqualTo(Elu.class);
  }

  @DisplayName("are others where the parameters allow for a cheaper formula")
  @ParameterizedTest(name = "{0}, but not {1}")
  @CsvSource(
      delimiter = ';',
      value = {
        "softplus(1,18);softplus(1,17.999998)",
        "softplus(1,20);softplus(1.0000001,20)",
        "celu(1);celu(1.0000001)",
        "swish(1);swish(0.99999994)",
        "swish(1);swish(1.702)",
        "swish(1.702);swish(1.7020001)",
        "selu;selu(1.6732633,1.050701)",
        "selu;selu(1.6732632,1.0507)",
        "hardsigmoid_linear(0.2,0.5);hardsigmoid_linear(0.2,0.49999997)",
        "hardsigmoid_linear(0.2,0.99999994);hardsigmoid_linear(0.2,1)"
      })
  void cheaper(String cheap, String dear) {
    assertThat(elementwise(cheap).kernelClass()).isNotEqualTo(elementwise(dear).kernelClass());
  }

  @DisplayName("are in stages of floats for the cheaper formula alone")
  @ParameterizedTest(name = "{0}, but not {1}")
  @CsvSource(
      delimiter = ';',
      value = {
        "softplus(1,18);softplus(1,17)",
        "softplus(1,20);softplus(2,20)",
        "celu(1);celu(2)",
        "swish(1);swish(2)",
        "swish(1.702);swish(2)"
      })
  void staged(String cheap, String dear) {
    assertThat(elementwise(cheap).scalarKernel().forward()).isInstanceOf(StagedFunction.class);
    assertThat(elementwise(dear).scalarKernel().forward()).isNotInstanceOf(StagedFunction.class);
  }

  private static ElementwiseActivation elementwise(String name) {
    return (ElementwiseActivation) Activations.parse(name);
  }

  /** Of an activation that is given to it again. */
  @SuppressWarnings("unchecked")
  private static ScalarKernel<ElementwiseActivation> kernel(ElementwiseActivation activation) {
    return (ScalarKernel<ElementwiseActivation>) activation.scalarKernel();
  }

  private static float[] apply(
      ScalarFunction<? super ElementwiseActivation> function, ElementwiseActivation activation) {
    float[] y = new float[X.length];
    for (int i = 0; i < X.length; i++) {
      y[i] = function.apply(activation, X[i]);
    }
    return y;
  }
}
