package io.github.relu4j.reference;

/** A smooth rectifier without an exponential. Written so that neither side cancels. */
record PlainSquareplus(double b) implements Reference {

  @Override
  public double forward(double x) {
    if (b == 0) {
      return Math.max(x, 0);
    }
    double root = Math.sqrt(x * x + b);
    return x > 0 ? (x + root) / 2 : b / 2 / (root - x);
  }

  @Override
  public double derivative(double x) {
    if (b == 0 || Double.isInfinite(x)) {
      return Double.isNaN(x) ? x : x > 0 ? 1 : 0;
    }
    return forward(x) / Math.sqrt(x * x + b);
  }

  @Override
  public float plainForward(float x) {
    return (x + (float) Math.sqrt(x * x + (float) b)) / 2;
  }

  @Override
  public float plainDerivative(float x) {
    return (1 + x / (float) Math.sqrt(x * x + (float) b)) / 2;
  }
}
