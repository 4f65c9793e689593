package io.github.relu4j.examples.experiment;

import io.github.relu4j.examples.network.Layer;
import io.github.relu4j.examples.network.LayerPass;
import io.github.relu4j.examples.network.Parameter;
import java.util.List;
import org.ejml.data.FMatrixRMaj;

/** A layer whose time is taken, forward and back; all else is as without. */
record TimedLayer(Layer layer, Stopwatch stopwatch) implements Layer {

  @Override
  public List<Parameter> parameters() {
    return layer.parameters();
  }

  @Override
  public LayerPass newPass(int rows) {
    LayerPass pass = layer.newPass(rows);
    return new LayerPass() {

      @Override
      public FMatrixRMaj forward(FMatrixRMaj x, boolean training) {
        stopwatch.start();
        FMatrixRMaj y = pass.forward(x, training);
        stopwatch.stop();
        return y;
      }

      @Override
      public FMatrixRMaj backward(FMatrixRMaj gradY) {
        stopwatch.start();
        FMatrixRMaj gradX = pass.backward(gradY);
        stopwatch.stop();
        return gradX;
      }

      @Override
      public List<float[]> gradients() {
        return pass.gradients();
      }
    };
  }
}
