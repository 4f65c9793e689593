package io.github.relu4j.reference;

/** A rational approximation of 1.7159 tanh(2 x / 3). Written so that it does not cancel at 0. */
record PlainRationalTanh() implements Reference {

  private static final double LIMIT = 1.7159;

  private static double lessOne(double t) {
    return t + t * t + 1.41645 * t * t * t * t;
  }

  @Override
  public double forward(double x) {
    if (Double.isInfinite(x)) {
      return Math.copySign(LIMIT, x);
    }
    double lessOne = lessOne(Math.abs(2 * x / 3));
    return Math.copySign(LIMIT * lessOne / (1 + lessOne), x);
  }

  @Override
  public double derivative(double x) {
    if (Double.isInfinite(x)) {
      return 0;
    }
    double t = Math.abs(2 * x / 3);
    double a = 1 + lessOne(t);
    return LIMIT * 2 / 3 * (1 + 2 * t + 4 * 1.41645 * t * t * t) / (a * a);
  }
}
