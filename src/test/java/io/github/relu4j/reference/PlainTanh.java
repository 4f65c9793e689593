package io.github.relu4j.reference;

/** The hyperbolic tangent. */
record PlainTanh() implements Reference {

  @Override
  public double forward(double x) {
    return Math.tanh(x);
  }

  @Override
  public double derivative(double x) {
    double e = Math.exp(-2 * Math.abs(x));
    return 4 * e / ((1 + e) * (1 + e));
  }
}
