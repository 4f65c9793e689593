package io.github.relu4j.examples.network;

import io.github.relu4j.Activation;
import io.github.relu4j.GatedLinearUnit;
import io.github.relu4j.GatedRows;
import java.util.List;
import org.ejml.data.FMatrixRMaj;

/**
 * A gated linear unit between two layers: of a row of 2 n pre-activations, n of the gate and then n
 * of the linear branch, it makes n results.
 */
public final class GatedLayer implements HiddenLayer {

  private final GatedLinearUnit unit;
  private final int units;
  private final GatedRows rows;

  GatedLayer(GatedLinearUnit unit, int units) {
    this.unit = unit;
    this.units = units;
    rows = unit.rows(units, GatedRows.Order.GATE_UP);
  }

  /** The gated linear unit. */
  public GatedLinearUnit unit() {
    return unit;
  }

  @Override
  public Activation activation() {
    return unit.activation();
  }

  @Override
  public int units() {
    return units;
  }

  @Override
  public List<Parameter> parameters() {
    return List.of();
  }

  @Override
  public HiddenPass newPass(int rows) {
    return new Pass(rows);
  }

  private final class Pass implements HiddenPass {

    private final FMatrixRMaj y;
    private final FMatrixRMaj gradX;
    private final FMatrixRMaj gate;
    private FMatrixRMaj x;

    Pass(int rows) {
      y = new FMatrixRMaj(rows, units);
      gradX = new FMatrixRMaj(rows, 2 * units);
      gate = new FMatrixRMaj(rows, units);
    }

    @Override
    public FMatrixRMaj forward(FMatrixRMaj x, boolean training) {
      this.x = x;
      y.reshape(x.numRows, units);
      rows.forward(x.data, 0, y.data, 0, x.numRows);
      return y;
    }

    @Override
    public FMatrixRMaj backward(FMatrixRMaj gradY) {
      gradX.reshape(gradY.numRows, 2 * units);
      rows.backward(x.data, 0, gradY.data, 0, gradX.data, 0, gradY.numRows);
      return gradX;
    }

    @Override
    public HiddenLayer layer() {
      return GatedLayer.this;
    }

    @Override
    public FMatrixRMaj derivativeArgument() {
      gate.reshape(x.numRows, units);
      for (int row = 0; row < x.numRows; row++) {
        System.arraycopy(x.data, row * 2 * units, gate.data, row * units, units);
      }
      return gate;
    }

    @Override
    public FMatrixRMaj output() {
      return y;
    }

    @Override
    public FMatrixRMaj inputGradient() {
      return gradX;
    }
  }
}
