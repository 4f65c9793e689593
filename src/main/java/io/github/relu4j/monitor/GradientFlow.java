package io.github.relu4j.monitor;

/** How the gradient of a layer compares with that of the last one. */
public enum GradientFlow {

  /** Within both thresholds. */
  STEADY,

  /** Smaller by more than the threshold: the layer learns hardly anything. */
  VANISHING,

  /** Larger by more than the threshold, infinite or NaN: a step of the optimiser goes astray. */
  EXPLODING,

  /**
   * There were no samples, or the last layer's norm, which it is compared with, is 0 or not finite.
   */
  UNKNOWN
}
