package io.github.relu4j.reference;

/** The square root of a smooth rectifier. Written so that no infinity comes up on the way. */
record PlainSqrtSoftplus() implements Reference {

  @Override
  public double forward(double x) {
    return Math.sqrt(Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x))));
  }

  @Override
  public double derivative(double x) {
    // Where e^x underflows in double, 0 / 0 would be NaN.
    return x < -700 ? 0 : 0.5 / (1 + Math.exp(-x)) / forward(x);
  }
}
