package io.github.relu4j.reference;

/** A rectifier with an upper bound, a slope and a threshold. */
record PlainGeneralRelu(float max, float slope, float threshold) implements Reference {

  @Override
  public double forward(double x) {
    if (Double.isNaN(x) || x > threshold) {
      return Math.min(x, max);
    }
    return slope == 0 ? 0 : slope * (x - threshold);
  }

  @Override
  public double derivative(double x) {
    if (Double.isNaN(x)) {
      return x;
    }
    return x <= threshold ? slope : x < max || Double.isInfinite(max) ? 1 : 0;
  }
}
