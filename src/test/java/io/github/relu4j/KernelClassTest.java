package io.github.relu4j;

import static io.github.relu4j.SameBits.assertThatBits;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.relu4j.vector.VectorKernel;
import jdk.incubator.vector.FloatVector;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("bits")
@DisplayName("kernelClass of a user's activation")
class KernelClassTest {

  private static final float[] X = FloatSample.elements(100, 1);

  /** x times a factor, which is not multiplied with where it is 1. */
  private record Scale(float factor, Class<?> kernelClass) implements ElementwiseActivation {

    @Override
    public float forward(float x) {
      return factor * x;
    }

    @Override
    public float derivative(float x) {
      return factor;
    }

    @Override
    public VectorKernel<Scale> vectorKernel() {
      return factor == 1f ? new Copy() : new Product();
    }

    @Override
    public String name() {
      return "scale(" + factor + ")";
    }
  }

  private static final class Copy implements VectorKernel<Scale> {

    @Override
    public FloatVector forward(Scale scale, FloatVector x) {
      return x;
    }

    @Override
    public FloatVector derivative(Scale scale, FloatVector x) {
      return x.broadcast(1f);
    }
  }

  private static final class Product implements VectorKernel<Scale> {

    @Override
    public FloatVector forward(Scale scale, FloatVector x) {
      return x.mul(scale.factor());
    }

    @Override
    public FloatVector derivative(Scale scale, FloatVector x) {
      return x.broadcast(scale.factor());
    }
  }

  @Test
  @DisplayName("lets instances of one class have kernels of their own")
  void kernelsOfTheirOwn() {
    Scale one = new Scale(1f, Copy.class);
    Scale two = new Scale(2f, Product.class);
    HandOver.settle(one);
    HandOver.settle(two);
    assertThatBits(forward(one)).areThoseOf(X, X);
    assertThatBits(forward(two)).areThoseOf(doubled(), X);
    assertThatBits(forward(one)).areThoseOf(X, X);
  }

  @Test
  @DisplayName("that is null: an error that names the activation")
  void nothing() {
    assertThatNullPointerException()
        .isThrownBy(() -> forward(new Scale(2f, null)))
        .withMessage("scale(2.0) has a kernelClass of null");
  }

  private static float[] forward(Scale scale) {
    float[] y = new float[X.length];
    scale.forward(X, y);
    return y;
  }

  private static float[] doubled() {
    float[] doubled = X.clone();
    for (int i = 0; i < doubled.length; i++) {
      doubled[i] *= 2;
    }
    return doubled;
  }
}
