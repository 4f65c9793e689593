package io.github.relu4j.reference;

/** The continuously differentiable exponential linear unit. */
record PlainCelu(double alpha) implements Reference {

  @Override
  public double forward(double x) {
    return x > 0 ? x : alpha * Math.expm1(x / alpha);
  }

  @Override
  public double derivative(double x) {
    return x > 0 ? 1 : Math.exp(x / alpha);
  }
}
