package io.github.relu4j.reference;

/** The softsign, at infinity its limit. */
record PlainSoftsign() implements Reference {

  @Override
  public double forward(double x) {
    return Double.isInfinite(x) ? Math.signum(x) : x / (1 + Math.abs(x));
  }

  @Override
  public double derivative(double x) {
    return 1 / ((1 + Math.abs(x)) * (1 + Math.abs(x)));
  }
}
