package io.github.relu4j.reference;

/** The exponential function. */
record PlainExponential() implements Reference {

  @Override
  public double forward(double x) {
    return Math.exp(x);
  }

  @Override
  public double derivative(double x) {
    return Math.exp(x);
  }
}
