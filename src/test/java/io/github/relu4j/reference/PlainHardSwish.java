package io.github.relu4j.reference;

/** Swish with a sigmoid of three lines, at minus infinity its limit. */
record PlainHardSwish() implements Reference {

  @Override
  public double forward(double x) {
    return x <= -3 ? 0 : x >= 3 ? x : x * (x + 3) / 6;
  }

  @Override
  public double derivative(double x) {
    return x <= -3 ? 0 : x >= 3 ? 1 : (2 * x + 3) / 6;
  }
}
