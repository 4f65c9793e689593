package io.github.relu4j.reference;

/** 0 where |x| is at most lambda; elsewhere x, moved towards 0 by a shift. */
record PlainShrink(float lambda, float shift) implements Reference {

  @Override
  public double forward(double x) {
    return Math.abs(x) <= lambda ? 0 : x > 0 ? x - shift : x + shift;
  }

  @Override
  public double derivative(double x) {
    return Double.isNaN(x) ? x : Math.abs(x) > lambda ? 1 : 0;
  }

  @Override
  public float plainForward(float x) {
    return x > lambda ? x - shift : x < -lambda ? x + shift : 0f;
  }

  @Override
  public float plainDerivative(float x) {
    return x > lambda || x < -lambda ? 1f : 0f;
  }
}
