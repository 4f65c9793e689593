package io.github.relu4j.examples.network;

import io.github.relu4j.init.Initialiser;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.ejml.data.FMatrixRMaj;
import org.ejml.dense.row.CommonOps_FDRM;

/** y = x W + b; W has a row for each input and a column for each unit. */
final class Dense implements Layer {

  /**
   * EJML's product with a transposed matrix waits for each of its additions. For as many units as
   * this it is the faster one all the same, for ten times as many it takes twice the time.
   */
  private static final int MOST_UNITS_SUMMED = 128;

  private final int inputs;
  private final int units;
  private final boolean first;
  private final FMatrixRMaj weights;

  /** Kept beside the weights where the product does not transpose; otherwise null. */
  private final FMatrixRMaj transposed;

  private final float[] biases;

  /**
   * A layer whose biases are all the same.
   *
   * @param first whether no layer is before this one, so nobody wants the gradient of its inputs
   */
  Dense(
      int inputs,
      int units,
      boolean first,
      Initialiser initialiser,
      float bias,
      RandomGenerator random) {
    this.inputs = inputs;
    this.units = units;
    this.first = first;
    weights = new FMatrixRMaj(inputs, units);
    transposed = first || units <= MOST_UNITS_SUMMED ? null : new FMatrixRMaj(units, inputs);
    biases = new float[units];
    Arrays.fill(biases, bias);
    initialiser.fill(weights.data, inputs, units, random);
    transpose();
  }

  @Override
  public List<Parameter> parameters() {
    return List.of(new Parameter("weights", weights.data), new Parameter("biases", biases));
  }

  @Override
  public void updated(List<LayerPass> parts) {
    transpose();
  }

  private void transpose() {
    if (transposed != null) {
      CommonOps_FDRM.transpose(weights, transposed);
    }
  }

  @Override
  public LayerPass newPass(int rows) {
    return new Pass(rows);
  }

  private final class Pass implements LayerPass {

    private final FMatrixRMaj y;
    private final FMatrixRMaj gradX;
    private final FMatrixRMaj gradWeights = new FMatrixRMaj(inputs, units);
    private final float[] gradBiases = new float[units];
    private FMatrixRMaj x;

    Pass(int rows) {
      y = new FMatrixRMaj(rows, units);
      gradX = new FMatrixRMaj(first ? 0 : rows, inputs);
    }

    @Override
    public FMatrixRMaj forward(FMatrixRMaj x, boolean training) {
      this.x = x;
      y.reshape(x.numRows, units);
      CommonOps_FDRM.mult(x, weights, y);
      for (int row = 0; row < x.numRows; row++) {
        addTo(y.data, row * units, biases, 0);
      }
      return y;
    }

    @Override
    public FMatrixRMaj backward(FMatrixRMaj gradY) {
      CommonOps_FDRM.multTransA(x, gradY, gradWeights);
      Arrays.fill(gradBiases, 0f);
      for (int row = 0; row < gradY.numRows; row++) {
        addTo(gradBiases, 0, gradY.data, row * units);
      }
      if (!first) {
        gradX.reshape(gradY.numRows, inputs);
        multiplyByTransposed(gradY, gradX);
      }
      return gradX;
    }

    private void multiplyByTransposed(FMatrixRMaj gradY, FMatrixRMaj gradX) {
      if (transposed == null) {
        CommonOps_FDRM.multTransB(gradY, weights, gradX);
      } else {
        CommonOps_FDRM.mult(gradY, transposed, gradX);
      }
    }

    private void addTo(float[] sums, int sumsFrom, float[] terms, int termsFrom) {
      for (int unit = 0; unit < units; unit++) {
        sums[sumsFrom + unit] += terms[termsFrom + unit];
      }
    }

    @Override
    public List<float[]> gradients() {
      return List.of(gradWeights.data, gradBiases);
    }
  }
}
