package io.github.relu4j.reference;

/** The sigmoid as a line with two ends; the ends of f' are where f as a float has them. */
record PlainHardSigmoidLinear(double alpha, double beta) implements Reference {

  @Override
  public double forward(double x) {
    return Math.min(Math.max(alpha * x + beta, 0), 1);
  }

  @Override
  public double derivative(double x) {
    float line = (float) (alpha * x + beta);
    return Double.isNaN(x) ? x : line > 0 && line < 1 ? alpha : 0;
  }
}
