package io.github.relu4j.benchmarks.engine;

/**
 * How exact an engine is with an activation.
 *
 * @param forward of y
 * @param slope of the derivative, and of backward with a gradient of 1
 */
record Tolerances(Tolerance forward, Tolerance slope) {

  private static final Tolerance NEAREST_FLOAT = new Tolerance(0, 0);

  /** Comparisons, and at most one rounded product. */
  static final Tolerances ONE_ROUNDING = forwardWithin(0.5, 0).slopeWithin(0.5, 0);

  /** The error forward, as {@link Tolerance} has it. */
  static Tolerances forwardWithin(double ulp, double absolute) {
    return new Tolerances(new Tolerance(ulp, absolute), NEAREST_FLOAT);
  }

  /** The same forward, and this error of the slope. */
  Tolerances slopeWithin(double ulp, double absolute) {
    return new Tolerances(forward, new Tolerance(ulp, absolute));
  }

  /** The error of a work that is no failure: a gradient multiplies what is absolute in it. */
  Tolerance of(Work work) {
    return switch (work.operation()) {
      case FORWARD -> forward;
      case DERIVATIVE -> slope;
      case BACKWARD -> new Tolerance(slope.ulp(), slope.absolute() * largestFinite(work.gradY()));
    };
  }

  private static double largestFinite(float[] gradients) {
    double largest = 0;
    for (float gradient : gradients) {
      if (Math.abs(gradient) <= Float.MAX_VALUE) {
        largest = Math.max(largest, Math.abs(gradient));
      }
    }
    return largest;
  }
}
