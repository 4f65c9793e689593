package io.github.relu4j.reference;

/** The hyperbolic tangent with another bound than 1. */
record PlainSoftcap(float cap) implements Reference {

  @Override
  public double forward(double x) {
    return cap * Math.tanh(x / cap);
  }

  @Override
  public double derivative(double x) {
    double e = Math.exp(-2 * Math.abs(x) / cap);
    return 4 * e / ((1 + e) * (1 + e));
  }
}
