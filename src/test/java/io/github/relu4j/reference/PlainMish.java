package io.github.relu4j.reference;

/** Mish, at infinity its limits. */
record PlainMish() implements Reference {

  @Override
  public double forward(double x) {
    return x == Double.NEGATIVE_INFINITY ? 0 : x * Math.tanh(Math.log1p(Math.exp(x)));
  }

  @Override
  public double derivative(double x) {
    // Beyond, f' is 0 or 1; e^(4 x) must not overflow.
    double limited = Math.min(Math.max(x, -700), 90);
    double e = Math.exp(limited);
    // The form of the paper, whose terms are small where they cancel.
    double w = ((e + 4) * e + 4 * limited + 6) * e + 4 * (limited + 1);
    return e * w / Math.pow(e * (e + 2) + 2, 2);
  }
}
