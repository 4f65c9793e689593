package io.github.relu4j.reference;

/** The sigmoid as a line from -1 to 1. */
record PlainSparseSigmoid() implements Reference {

  @Override
  public double forward(double x) {
    return x <= -1 ? 0 : x >= 1 ? 1 : (x + 1) / 2;
  }

  @Override
  public double derivative(double x) {
    return Double.isNaN(x) ? x : x > -1 && x < 1 ? 0.5 : 0;
  }
}
