package io.github.relu4j.reference;

/** The hyperbolic tangent above 0. */
record PlainRectifiedTanh() implements Reference {

  private static final Reference TANH = new PlainTanh();

  @Override
  public double forward(double x) {
    return x <= 0 ? 0 : TANH.forward(x);
  }

  @Override
  public double derivative(double x) {
    return x <= 0 ? 0 : TANH.derivative(x);
  }
}
