package io.github.relu4j.examples.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.relu4j.Activations;
import io.github.relu4j.Tanh;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.indexing.NDArrayIndex;

@DisplayName("A view of an INDArray")
class NdArrayFloatsTest {

  private static final Tanh TANH = Activations.tanh();

  @Test
  @DisplayName("is its memory: results are in the array")
  void shared() {
    INDArray x = Nd4j.createFromArray(-2f, 0f, 1f);
    NdArrayFloats elements = new NdArrayFloats(x);

    TANH.forward(elements, elements);

    assertThat(x.toFloatVector())
        .containsExactly(TANH.forward(-2f), TANH.forward(0f), TANH.forward(1f));
  }

  @Test
  @DisplayName("of a row of a matrix is that row alone")
  void row() {
    INDArray matrix = Nd4j.createFromArray(new float[][] {{1, 2}, {3, 4}, {5, 6}});
    NdArrayFloats row = new NdArrayFloats(matrix.getRow(1));

    Activations.threshold(3.5f, -1).forward(row, row);

    assertThat(matrix.toFloatMatrix()).isDeepEqualTo(new float[][] {{1, 2}, {-1, 4}, {5, 6}});
  }

  @Test
  @DisplayName("works for arrays longer than a part that a call reads at once")
  void longArray() {
    INDArray gate = Nd4j.linspace(DataType.FLOAT, -8, 0.001, 16_000);
    INDArray up = Nd4j.linspace(DataType.FLOAT, 1, 0.001, 16_000);
    float[] expected = new float[16_000];
    Activations.swiglu().forward(gate.toFloatVector(), up.toFloatVector(), expected);
    NdArrayFloats y = new NdArrayFloats(gate);

    Activations.swiglu().forward(y, new NdArrayFloats(up), y);

    assertThat(gate.toFloatVector()).containsExactly(expected);
  }

  @Test
  @DisplayName("is refused where elements have gaps between them")
  void gaps() {
    INDArray column =
        Nd4j.create(DataType.FLOAT, 3, 2).get(NDArrayIndex.all(), NDArrayIndex.point(1));

    assertThatThrownBy(() -> new NdArrayFloats(column))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("array must be of floats that lie side by side");
  }

  @Test
  @DisplayName("is refused of doubles")
  void doubles() {
    INDArray doubles = Nd4j.create(DataType.DOUBLE, 3);

    assertThatThrownBy(() -> new NdArrayFloats(doubles))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("DOUBLE");
  }
}
