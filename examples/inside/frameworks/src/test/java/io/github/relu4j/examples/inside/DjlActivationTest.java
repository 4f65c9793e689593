package io.github.relu4j.examples.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import io.github.relu4j.Activations;
import io.github.relu4j.Gelu;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An activation over DJL's arrays")
class DjlActivationTest {

  private static final Gelu GELU = Activations.gelu();
  private static final float[] X = {-2, -0.5f, 0, 0.5f, 3, -1e-30f};

  private final DjlActivation gelu = new DjlActivation(GELU);
  private final NDManager manager = NDManager.newBaseManager("PyTorch");

  @AfterEach
  void close() {
    manager.close();
  }

  @Test
  @DisplayName("computes f(x) into a new array")
  void forward() {
    NDArray x = manager.create(X);

    assertThat(gelu.forward(x).toFloatArray()).containsExactly(expected());
    assertThat(x.toFloatArray()).containsExactly(X);
  }

  @Test
  @DisplayName("works in the memory of an array: what is written there is in the array")
  void sharedMemory() {
    NDArray x = manager.create(X);

    x.toByteBuffer(true).asFloatBuffer().put(0, 7f);

    assertThat(x.getFloat(0)).isEqualTo(7f);
  }

  @Test
  @DisplayName("keeps rows and columns apart in a transposed array")
  void transposed() {
    NDArray x = manager.create(X, new Shape(2, 3)).transpose();

    assertThat(gelu.forward(x))
        .isEqualTo(gelu.forward(manager.create(X, new Shape(2, 3))).transpose());
  }

  @Test
  @DisplayName("ends autograd in silence: the gradient of x is 0, where that of a factor is right")
  void noGradient() {
    NDArray x = withGradient();
    NDArray w = manager.create(new float[] {1, 1, 1, 1, 1, 1});
    w.setRequiresGradient(true);

    backward(() -> gelu.forward(x).mul(w));

    assertThat(x.getGradient().toFloatArray()).containsOnly(0);
    assertThat(w.getGradient().toFloatArray()).containsExactly(expected());
  }

  @Test
  @DisplayName("has f'(x) for its gradient in the form with stopGradient, times what comes back")
  void gradient() {
    NDArray x = withGradient();

    backward(() -> gelu.differentiable(x).mul(2));

    float[] twice = new float[X.length];
    for (int i = 0; i < X.length; i++) {
      twice[i] = 2 * GELU.derivative(X[i]);
    }
    assertThat(x.getGradient().toFloatArray()).containsExactly(twice);
  }

  @Test
  @DisplayName("has f(x) itself for its value in that form, to the last bit")
  void value() {
    assertThat(gelu.differentiable(manager.create(X)).toFloatArray()).containsExactly(expected());
  }

  @Test
  @DisplayName("is a block of a network")
  void block() {
    NDList y =
        gelu.block()
            .forward(new ParameterStore(manager, false), new NDList(manager.create(X)), true);

    assertThat(y.singletonOrThrow().toFloatArray()).containsExactly(expected());
  }

  private NDArray withGradient() {
    NDArray x = manager.create(X);
    x.setRequiresGradient(true);
    return x;
  }

  private interface Computation {
    NDArray run();
  }

  private static void backward(Computation computation) {
    try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
      collector.backward(computation.run().sum());
    }
  }

  private static float[] expected() {
    float[] y = new float[X.length];
    GELU.forward(X, y);
    return y;
  }

  @Test
  @DisplayName("refuses arrays of other numbers")
  void otherNumbers() {
    NDArray x = manager.create(new int[] {1, 2});

    assertThatIllegalArgumentException()
        .isThrownBy(() -> gelu.forward(x))
        .withMessageContaining("int32");
  }
}
