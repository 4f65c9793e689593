package io.github.relu4j.reference;

/**
 * x + sin(alpha x)^2 / beta. In f' the terms are written so that those of a snake, whose alpha is
 * beta, do not cancel.
 */
record PlainSnake(double alpha, double beta) implements Reference {

  @Override
  public double forward(double x) {
    double sine = Math.sin(alpha * x);
    return alpha == 0 || Double.isInfinite(x) ? x : x + sine * sine / beta;
  }

  @Override
  public double derivative(double x) {
    if (alpha == 0) {
      return Double.isNaN(x) ? x : 1;
    }
    double ratio = Math.abs(alpha / beta);
    double t = Math.copySign(alpha, beta) * x;
    double sum = Math.sin(t) + Math.cos(t);
    return (1 - ratio) + ratio * sum * sum;
  }

  @Override
  public float plainForward(float x) {
    float sine = (float) Math.sin((float) alpha * x);
    return x + sine * sine / (float) beta;
  }

  @Override
  public float plainDerivative(float x) {
    return 1 + (float) (alpha / beta) * (float) Math.sin(2 * (float) alpha * x);
  }
}
