package io.github.relu4j.examples.network;

import java.util.List;
import org.ejml.data.FMatrixRMaj;

/** A layer's way forward and back for some rows of a batch, with the memory that it takes. */
public interface LayerPass {

  /**
   * The layer's results, a row for each row of x; they stay until the next call.
   *
   * @param x the inputs; a layer may overwrite them if whoever made them does not need them again
   * @param training whether a backward call will follow
   */
  FMatrixRMaj forward(FMatrixRMaj x, boolean training);

  /**
   * The gradient with respect to x, and, in {@link #gradients}, that with respect to the
   * parameters, summed over the rows.
   *
   * @param gradY the gradient with respect to the results; may be overwritten
   */
  FMatrixRMaj backward(FMatrixRMaj gradY);

  /** One array for each of the layer's parameters, as of the last call of backward. */
  default List<float[]> gradients() {
    return List.of();
  }
}
