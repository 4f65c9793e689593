package io.github.relu4j.reference;

/** What tanh takes off; by its series where the difference cancels. */
record PlainTanhshrink() implements Reference {

  @Override
  public double forward(double x) {
    if (Math.abs(x) > 0.05) {
      return x - Math.tanh(x);
    }
    double z = x * x;
    return x
        * z
        * (1.0 / 3 + z * (-2.0 / 15 + z * (17.0 / 315 + z * (-62.0 / 2835 + z * 1382.0 / 155925))));
  }

  @Override
  public double derivative(double x) {
    return Math.tanh(x) * Math.tanh(x);
  }
}
