package io.github.relu4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.relu4j.storage.FloatStorage;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A user's activation with array methods of its own")
class OwnArrayMethodsTest {

  /** f(x) = s x, where s is 2 for the first element of a range and 3 for the others. */
  private record FirstApart() implements Activation {

    private static float slope(int index) {
      return index == 0 ? 2f : 3f;
    }

    @Override
    public void forward(float[] x, int xOffset, float[] y, int yOffset, int length) {
      for (int i = 0; i < length; i++) {
        y[yOffset + i] = slope(i) * x[xOffset + i];
      }
    }

    @Override
    public void derivative(float[] x, int xOffset, float[] dydx, int dydxOffset, int length) {
      for (int i = 0; i < length; i++) {
        dydx[dydxOffset + i] = slope(i);
      }
    }

    @Override
    public void backward(
        float[] x,
        int xOffset,
        float[] gradY,
        int gradYOffset,
        float[] gradX,
        int gradXOffset,
        int length) {
      for (int i = 0; i < length; i++) {
        gradX[gradXOffset + i] = slope(i) * gradY[gradYOffset + i];
      }
    }

    @Override
    public String name() {
      return "first_apart";
    }
  }

  private static final float[] X = {1f, 2f, -4f};

  private final Activation activation = new FirstApart();
  private final float[] out = new float[X.length];

  @Test
  @DisplayName("has forward over whole arrays")
  void forward() {
    activation.forward(X, out);
    assertThat(out).containsExactly(2f, 6f, -12f);
  }

  @Test
  @DisplayName("has derivative over whole arrays")
  void derivative() {
    activation.derivative(X, out);
    assertThat(out).containsExactly(2f, 3f, 3f);
  }

  @Test
  @DisplayName("has backward over whole arrays")
  void backward() {
    activation.backward(X, new float[] {1f, 10f, 100f}, out);
    assertThat(out).containsExactly(2f, 30f, 300f);
  }

  @Test
  @DisplayName("refuses whole arrays of unequal lengths, though its own methods do not look")
  void unequalLengths() {
    float[] longer = new float[X.length + 1];
    assertThatIllegalArgumentException().isThrownBy(() -> activation.forward(X, longer));
    assertThatIllegalArgumentException().isThrownBy(() -> activation.derivative(X, longer));
    assertThatIllegalArgumentException().isThrownBy(() -> activation.backward(X, longer, out));
    assertThatIllegalArgumentException().isThrownBy(() -> activation.backward(X, out, longer));
    assertThat(longer).containsOnly(0f);
  }

  @Test
  @DisplayName("has no backwardFromOutput unless it says so")
  void noBackwardFromOutput() {
    assertThat(activation.supportsBackwardFromOutput()).isFalse();
  }

  @Test
  @DisplayName("has a backwardFromOutput that names it in its error")
  void errorOfBackwardFromOutput() {
    assertThatThrownBy(() -> activation.backwardFromOutput(X, X, out))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageContaining("first_apart has no backwardFromOutput");
  }

  @Test
  @DisplayName("has no methods over storages unless it overrides them")
  void noStorages() {
    FloatStorage storage = FloatStorage.of(X);
    List<ThrowingCallable> calls =
        List.of(
            () -> activation.forward(storage, storage),
            () -> activation.derivative(storage, storage),
            () -> activation.backward(storage, storage, storage));
    for (ThrowingCallable call : calls) {
      assertThatThrownBy(call)
          .isInstanceOf(UnsupportedOperationException.class)
          .hasMessageContaining("first_apart has methods over float[] alone");
    }
    assertThatThrownBy(() -> activation.backwardFromOutput(storage, storage, storage))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageContaining("first_apart has no backwardFromOutput");
  }
}
