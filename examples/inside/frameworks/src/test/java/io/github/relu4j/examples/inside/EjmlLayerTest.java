package io.github.relu4j.examples.inside;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.relu4j.Activations;
import io.github.relu4j.Gelu;
import org.ejml.data.DMatrixRMaj;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A layer over EJML's matrices")
class EjmlLayerTest {

  private static final Gelu GELU = Activations.gelu();

  private final EjmlLayer layer = new EjmlLayer(GELU);

  @Test
  @DisplayName("gives the activation of a product of floats")
  void floats() {
    FMatrixRMaj w = new FMatrixRMaj(new float[][] {{1, 2}, {-3, 0.5f}});
    FMatrixRMaj y = new FMatrixRMaj(2, 1);

    layer.forward(w, new FMatrixRMaj(new float[][] {{0.5f}, {1}}), y);

    assertThat(y.data).containsExactly(GELU.forward(2.5f), GELU.forward(-1f));
  }

  @Test
  @DisplayName("gives the activation of a product of doubles, as exact as floats are")
  void doubles() {
    DMatrixRMaj w = new DMatrixRMaj(new double[][] {{1, 2}, {-3, 0.5}});
    DMatrixRMaj y = new DMatrixRMaj(2, 1);

    layer.forward(w, new DMatrixRMaj(new double[][] {{0.5}, {1}}), y);

    assertThat(y.data).containsExactly(GELU.forward(2.5f), GELU.forward(-1f));
  }

  @Test
  @DisplayName("leaves alone what lies behind the elements of a matrix that was larger before")
  void behindTheElements() {
    FMatrixRMaj floats = new FMatrixRMaj(new float[][] {{9, 9}, {9, -9}});
    DMatrixRMaj doubles = new DMatrixRMaj(new double[][] {{9, 9}, {9, -9}});
    floats.reshape(1, 1);
    doubles.reshape(1, 1);

    layer.forward(
        new FMatrixRMaj(new float[][] {{1}}), new FMatrixRMaj(new float[][] {{-1}}), floats);
    layer.forward(
        new DMatrixRMaj(new double[][] {{1}}), new DMatrixRMaj(new double[][] {{-1}}), doubles);

    assertThat(floats.data).containsExactly(GELU.forward(-1f), 9, 9, -9);
    assertThat(doubles.data).containsExactly(GELU.forward(-1f), 9, 9, -9);
  }
}
