package io.github.relu4j;

import static io.github.relu4j.support.SameBits.assertThatBits;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.relu4j.kernel.VectorKernel;
import io.github.relu4j.support.FloatSample;
import io.github.relu4j.support.HandOver;
import io.github.relu4j.support.Operation;
import io.github.relu4j.support.Subject;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("kernelClass of a user's activation")
class KernelClassTest {

  private static final float[] X = FloatSample.elements(100, 1);

  /** x times a factor. */
  private interface Line extends ElementwiseActivation {

    float factor();

    @Override
    default float forward(float x) {
      return factor() * x;
    }

    @Override
    default float derivative(float x) {
      return factor();
    }

    @Override
    default String name() {
      return "line(" + factor() + ")";
    }
  }

  /** Is not multiplied with where it is 1. */
  private record Scale(float factor, Class<?> kernelClass) implements Line {

    @Override
    public VectorKernel<Scale> vectorKernel() {
      return factor == 1f ? Vectors.COPY : Vectors.PRODUCT;
    }
  }

  private static final class Vectors {
    static final VectorKernel<Scale> COPY =
        new VectorKernel<>((scale, x) -> x, (scale, x) -> x.broadcast(1f));

    static final VectorKernel<Scale> PRODUCT =
        new VectorKernel<>(
            (scale, x) -> x.mul(scale.factor()), (scale, x) -> x.broadcast(scale.factor()));
  }

  /** Stands for the first kernel. */
  private interface Copy {}

  /** Stands for the second kernel. */
  private interface Product {}

  @Test
  @DisplayName("lets instances of one class have kernels of their own")
  void kernelsOfTheirOwn() {
    Scale one = new Scale(1f, Copy.class);
    Scale two = new Scale(2f, Product.class);
    HandOver.settle(one);
    HandOver.settle(two);
    assertThatBits(forward(one)).areThoseOf(X, X);
    assertThatBits(forward(two)).areThoseOf(scaled(2f), X);
    assertThatBits(forward(one)).areThoseOf(X, X);
  }

  /** Says that its kernels are somebody else's. */
  private record Tripled(Class<?> kernelClass) implements Line {

    @Override
    public float factor() {
      return 3f;
    }
  }

  /** The class that others claim. */
  private record Halves() implements Line {

    @Override
    public float factor() {
      return 0.5f;
    }
  }

  @Test
  @DisplayName("that is another activation's class: refused with both names, in either order")
  void classOfAnother() {
    ElementwiseActivation other = new Halves();
    Tripled mistake = new Tripled(Halves.class);
    assertThatIllegalStateException()
        .isThrownBy(() -> mistake.forward(X, new float[X.length]))
        .withMessageContaining(Tripled.class.getName())
        .withMessageContaining(Halves.class.getName())
        .withMessageContaining("kernelClass");
    HandOver.settle(other);
    assertThatIllegalStateException()
        .isThrownBy(() -> mistake.forward(X, new float[X.length]))
        .withMessageContaining("kernelClass");
    assertThatBits(forward(other)).areThoseOf(scaled(0.5f), X);
  }

  @Test
  @DisplayName("that is a built-in activation's class leaves that one intact")
  void classOfBuiltIn() {
    assertThatIllegalStateException()
        .isThrownBy(() -> new Tripled(Relu.class).forward(X, new float[X.length]));
    float[] y = new float[X.length];
    Activations.relu().forward(X, y);
    assertThatBits(y).areThoseOf(Subject.of(new Relu()).expected(Operation.FORWARD, X, X), X);
  }

  @Test
  @DisplayName("that two classes have in common: each keeps a loop of its own")
  void classInCommon() {
    Tripled tripled = new Tripled(Object.class);
    Scale two = new Scale(2f, Object.class);
    assertThatBits(forward(tripled)).areThoseOf(scaled(3f), X);
    assertThatBits(forward(two)).areThoseOf(scaled(2f), X);
    assertThatBits(forward(tripled)).areThoseOf(scaled(3f), X);
  }

  @Test
  @DisplayName("that is null: an error that names the class")
  void nothing() {
    assertThatNullPointerException()
        .isThrownBy(() -> forward(new Scale(2f, null)))
        .withMessage(Scale.class.getName() + " has a kernelClass of null");
  }

  private static float[] forward(ElementwiseActivation activation) {
    float[] y = new float[X.length];
    activation.forward(X, y);
    return y;
  }

  private static float[] scaled(float factor) {
    float[] scaled = X.clone();
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] *= factor;
    }
    return scaled;
  }
}
