package io.github.relu4j.reference;

/** The scaled exponential linear unit. */
record PlainSelu() implements Reference {

  private static final double LAMBDA = 1.0507009873554804934193349852946;
  private static final double ALPHA = 1.6732632423543772848170429916717;

  @Override
  public double forward(double x) {
    return LAMBDA * (x > 0 ? x : ALPHA * Math.expm1(x));
  }

  @Override
  public double derivative(double x) {
    return LAMBDA * (x > 0 ? 1 : ALPHA * Math.exp(x));
  }
}
