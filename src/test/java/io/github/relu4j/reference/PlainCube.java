package io.github.relu4j.reference;

/** The cube. */
record PlainCube() implements Reference {

  @Override
  public double forward(double x) {
    return x * x * x;
  }

  @Override
  public double derivative(double x) {
    return 3 * x * x;
  }
}
