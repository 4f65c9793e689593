package io.github.relu4j.reference;

/** The tanh approximation of GELU, at infinity its limits. */
record PlainGeluTanh() implements Reference {

  @Override
  public double forward(double x) {
    double z = logit(x);
    return x == Double.NEGATIVE_INFINITY ? 0 : x / (1 + Math.exp(-z));
  }

  @Override
  public double derivative(double x) {
    double z = logit(x);
    double e = Math.exp(-Math.abs(z));
    double growth = x * Math.sqrt(8 / Math.PI) * (1 + 3 * 0.044715 * x * x);
    double tail = e == 0 ? 0 : growth * e / ((1 + e) * (1 + e));
    return (z < 0 ? e : 1) / (1 + e) + tail;
  }

  private static double logit(double x) {
    return Math.sqrt(8 / Math.PI) * (x + 0.044715 * x * x * x);
  }
}
