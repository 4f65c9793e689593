package io.github.relu4j.reference;

/** The square of x above 0, else 0. */
record PlainRelu2() implements Reference {

  @Override
  public double forward(double x) {
    return x < 0 ? 0 : x * x;
  }

  @Override
  public double derivative(double x) {
    return x < 0 ? 0 : 2 * x;
  }
}
