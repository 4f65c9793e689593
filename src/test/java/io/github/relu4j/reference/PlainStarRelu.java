package io.github.relu4j.reference;

/** The square of x above 0, scaled and shifted. */
record PlainStarRelu(float scale, float bias) implements Reference {

  @Override
  public double forward(double x) {
    return x < 0 ? bias : scale * x * x + bias;
  }

  @Override
  public double derivative(double x) {
    return x < 0 ? 0 : 2 * scale * x;
  }
}
