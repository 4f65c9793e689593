package io.github.relu4j.reference;

/** x above the threshold, else a value. */
record PlainThreshold(float threshold, float value) implements Reference {

  @Override
  public double forward(double x) {
    return x > threshold || Double.isNaN(x) ? x : value;
  }

  @Override
  public double derivative(double x) {
    return Double.isNaN(x) ? x : x > threshold ? 1 : 0;
  }

  @Override
  public float plainForward(float x) {
    return x > threshold ? x : value;
  }

  @Override
  public float plainDerivative(float x) {
    return x > threshold ? 1f : 0f;
  }
}
