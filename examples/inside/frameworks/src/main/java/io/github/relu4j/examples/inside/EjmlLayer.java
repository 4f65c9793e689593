package io.github.relu4j.examples.inside;

import io.github.relu4j.Activation;
import io.github.relu4j.storage.FloatStorage;
import java.nio.DoubleBuffer;
import org.ejml.data.DMatrixRMaj;
import org.ejml.data.FMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.CommonOps_FDRM;

/** A layer over EJML's matrices: a product, then an activation in the product's own memory. */
public final class EjmlLayer {

  private final Activation activation;

  /** Takes the activation that follows each product. */
  public EjmlLayer(Activation activation) {
    this.activation = activation;
  }

  /** Makes activation(w x) in y, which gets the shape of the product. */
  public void forward(FMatrixRMaj w, FMatrixRMaj x, FMatrixRMaj y) {
    CommonOps_FDRM.mult(w, x, y);
    activation.forward(y.data, 0, y.data, 0, y.getNumElements());
  }

  /** The same of doubles. */
  public void forward(DMatrixRMaj w, DMatrixRMaj x, DMatrixRMaj y) {
    CommonOps_DDRM.mult(w, x, y);
    var elements = FloatStorage.ofDoubles(DoubleBuffer.wrap(y.data, 0, y.getNumElements()));
    activation.forward(elements, elements);
  }
}
