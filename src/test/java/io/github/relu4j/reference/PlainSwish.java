package io.github.relu4j.reference;

/** Swish, at infinity its limits. */
record PlainSwish(double beta) implements Reference {

  @Override
  public double forward(double x) {
    double e = Math.exp(-beta * x);
    return Double.isInfinite(e) ? 0 : x == 0 || beta == 0 ? x / 2 : x / (1 + e);
  }

  @Override
  public double derivative(double x) {
    double z = beta == 0 && x == x ? 0 : beta * x;
    double e = Math.exp(-Math.abs(z));
    double tail = Double.isInfinite(z) ? 0 : z * e / ((1 + e) * (1 + e));
    return (z < 0 ? e : 1) / (1 + e) + tail;
  }
}
