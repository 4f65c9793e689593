package io.github.relu4j.reference;

/** Mish as a parabola with two ends, at minus infinity its limit. */
record PlainHardMish() implements Reference {

  @Override
  public double forward(double x) {
    return x <= -2 ? 0 : x >= 0 ? x : x * (x + 2) / 2;
  }

  @Override
  public double derivative(double x) {
    return x < -2 ? 0 : x >= 0 ? 1 : x + 1;
  }
}
