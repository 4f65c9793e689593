package io.github.relu4j.examples.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.github.tjake.jlama.math.ActivationFunction;
import com.github.tjake.jlama.tensor.AbstractTensor;
import com.github.tjake.jlama.tensor.BFloat16BufferTensor;
import com.github.tjake.jlama.tensor.FloatBufferTensor;
import io.github.relu4j.Activations;
import io.github.relu4j.storage.FloatStorage;
import java.nio.ByteOrder;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A view of Jlama's tensors")
class JlamaFeedForwardTest {

  private static final int ROWS = 2;
  private static final int WIDTH = 1_500;

  @Test
  @DisplayName("gives what the loop of MLPBlock gives, to the rounding of floats")
  void likeTheirLoop() {
    AbstractTensor<?, ?> buf = tensor(0.01f);
    AbstractTensor<?, ?> buf2 = tensor(-0.003f);
    float[] expected = new float[ROWS * WIDTH];
    for (int i = 0; i < expected.length; i++) {
      float gate = buf.get(i / WIDTH, i % WIDTH);
      expected[i] =
          ActivationFunction.eval(ActivationFunction.Type.SILU, gate)
              * buf2.get(i / WIDTH, i % WIDTH);
    }

    JlamaFeedForward.swiglu(buf, buf2);

    for (int i = 0; i < expected.length; i++) {
      assertThat(buf.get(i / WIDTH, i % WIDTH))
          .isCloseTo(expected[i], within(4 * Math.ulp(expected[i])));
    }
  }

  @Test
  @DisplayName("of a row is that row alone")
  void row() {
    AbstractTensor<?, ?> buf = tensor(0.01f);
    FloatStorage row = new TensorFloats(buf.slice(1));

    Activations.threshold(100, -1).forward(row, row);

    assertThat(row.length()).isEqualTo(WIDTH);
    assertThat(buf.get(0, WIDTH - 1)).isEqualTo(0.01f * (WIDTH - 1 - WIDTH / 2));
    assertThat(buf.get(1, 0)).isEqualTo(-1);
  }

  @Test
  @DisplayName("is refused of bfloat16, for which the library has a storage")
  void bfloat16() {
    AbstractTensor<?, ?> halves = new BFloat16BufferTensor(1, 4);
    halves.set(-2f, 0, 1);

    assertThatThrownBy(() -> new TensorFloats(halves))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("BF16");
    FloatStorage elements =
        FloatStorage.ofBfloat16s(
            halves.getMemorySegment().asByteBuffer().order(ByteOrder.nativeOrder()));
    Activations.relu().forward(elements, elements);
    assertThat(halves.get(0, 1)).isZero();
  }

  /** Multiples of a step, around 0 in each row. */
  private static AbstractTensor<?, ?> tensor(float step) {
    AbstractTensor<?, ?> tensor = new FloatBufferTensor(ROWS, WIDTH);
    for (int row = 0; row < ROWS; row++) {
      for (int i = 0; i < WIDTH; i++) {
        tensor.set(step * (i - WIDTH / 2), row, i);
      }
    }
    return tensor;
  }
}
