package io.github.relu4j.examples.network;

import org.ejml.data.FMatrixRMaj;

/** What the monitors look at, beside the way forward and back. */
public interface HiddenPass extends LayerPass {

  /** The layer that this is a pass of. */
  HiddenLayer layer();

  /**
   * What the activation's derivative follows from, a row for each sample and a column for each
   * unit: x, or y where f'(y) is f'(x); of a gated layer the gate's pre-activations.
   */
  FMatrixRMaj derivativeArgument();

  /** The results of the last call of forward. */
  FMatrixRMaj output();

  /** The gradient with respect to x that the last call of backward gave. */
  FMatrixRMaj inputGradient();
}
