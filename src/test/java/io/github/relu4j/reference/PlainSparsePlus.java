package io.github.relu4j.reference;

/** Softplus as a parabola with two ends. */
record PlainSparsePlus() implements Reference {

  @Override
  public double forward(double x) {
    return x <= -1 ? 0 : x >= 1 ? x : (x + 1) * (x + 1) / 4;
  }

  @Override
  public double derivative(double x) {
    return x <= -1 ? 0 : x >= 1 ? 1 : (x + 1) / 2;
  }
}
