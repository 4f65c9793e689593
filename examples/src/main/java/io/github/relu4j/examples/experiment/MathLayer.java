package io.github.relu4j.examples.experiment;

import io.github.relu4j.examples.network.GatedLayer;
import io.github.relu4j.examples.network.HiddenLayer;
import io.github.relu4j.examples.network.Layer;
import io.github.relu4j.examples.network.LayerPass;
import io.github.relu4j.examples.network.Parameter;
import java.util.List;
import org.ejml.data.FMatrixRMaj;

/**
 * Plain loops in the place of a layer of relu4j, with the same memory: ReLU works in place, and
 * gradients are written over those that come in, but for a gate.
 */
final class MathLayer implements Layer {

  private final MathLoops loops;
  private final int units;
  private final int width;

  MathLayer(MathLoops loops, HiddenLayer replaced) {
    this.loops = loops;
    units = replaced.units();
    width = replaced instanceof GatedLayer ? 2 * units : units;
  }

  @Override
  public List<Parameter> parameters() {
    return List.of();
  }

  @Override
  public LayerPass newPass(int rows) {
    return new Pass(rows);
  }

  private final class Pass implements LayerPass {

    private final FMatrixRMaj own;
    private final FMatrixRMaj gradX;
    private FMatrixRMaj x;
    private FMatrixRMaj y;

    Pass(int rows) {
      own = new FMatrixRMaj(rows, units);
      gradX = new FMatrixRMaj(rows, width);
    }

    @Override
    public FMatrixRMaj forward(FMatrixRMaj x, boolean training) {
      this.x = x;
      if (loops == MathLoops.RELU) {
        y = x;
      } else {
        y = own;
        y.reshape(x.numRows, units);
      }
      loops.forward(x.data, y.data, x.numRows, units);
      return y;
    }

    @Override
    public FMatrixRMaj backward(FMatrixRMaj gradY) {
      FMatrixRMaj gradient = gradY;
      if (width > units) {
        gradient = gradX;
        gradient.reshape(gradY.numRows, width);
      }
      loops.backward(x.data, y.data, gradY.data, gradient.data, gradY.numRows, units);
      return gradient;
    }
  }
}
