package io.github.relu4j.reference;

/** x above 0, else slope * x; with slope 0 the result is +0 for minus infinity too. */
record PlainRectifier(float slope) implements Reference {

  @Override
  public double forward(double x) {
    return x > 0 || Double.isNaN(x) ? x : slope == 0f ? 0 : slope * x;
  }

  @Override
  public double derivative(double x) {
    return Double.isNaN(x) ? x : x > 0 ? 1 : slope;
  }

  @Override
  public float plainForward(float x) {
    return x > 0f ? x : slope * x;
  }

  @Override
  public float plainDerivative(float x) {
    return x > 0f ? 1f : slope;
  }
}
