package io.github.relu4j.reference;

/** x between two bounds. */
record PlainClamp(float lower, float upper) implements Reference {

  @Override
  public double forward(double x) {
    return Double.isNaN(x) ? x : x < lower ? lower : x > upper ? upper : x;
  }

  @Override
  public double derivative(double x) {
    return Double.isNaN(x) ? x : x > lower && x < upper ? 1 : 0;
  }

  @Override
  public float plainForward(float x) {
    return x < lower ? lower : x > upper ? upper : x;
  }

  @Override
  public float plainDerivative(float x) {
    return x > lower && x < upper ? 1f : 0f;
  }
}
