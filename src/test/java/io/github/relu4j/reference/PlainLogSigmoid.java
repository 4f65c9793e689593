package io.github.relu4j.reference;

/** The logarithm of the logistic function. */
record PlainLogSigmoid() implements Reference {

  @Override
  public double forward(double x) {
    return Math.min(x, 0) - Math.log1p(Math.exp(-Math.abs(x)));
  }

  @Override
  public double derivative(double x) {
    return 1 / (1 + Math.exp(x));
  }
}
