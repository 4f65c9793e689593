package io.github.relu4j.reference;

/** alphaP x^2 + beta x above 0, else alphaN (e^x - 1 - x) + beta x. */
record PlainXielu(double alphaP, double alphaN, double beta) implements Reference {

  @Override
  public double forward(double x) {
    if (x > 0) {
      return alphaP == 0 ? beta * x : (alphaP * x + beta) * x;
    }
    // Far out the two lines are one, so that no infinity is taken off another.
    return x < -1
        ? (alphaN == beta ? 0 : (beta - alphaN) * x) + alphaN * Math.expm1(x)
        : alphaN * (Math.expm1(x) - x) + beta * x;
  }

  @Override
  public double derivative(double x) {
    if (x > 0) {
      return alphaP == 0 ? beta : 2 * alphaP * x + beta;
    }
    return x < -1 ? (beta - alphaN) + alphaN * Math.exp(x) : alphaN * Math.expm1(x) + beta;
  }

  @Override
  public float plainForward(float x) {
    return x > 0
        ? (float) alphaP * x * x + (float) beta * x
        : (float) alphaN * ((float) Math.expm1(x) - x) + (float) beta * x;
  }

  @Override
  public float plainDerivative(float x) {
    return x > 0
        ? 2 * (float) alphaP * x + (float) beta
        : (float) alphaN * (float) Math.expm1(x) + (float) beta;
  }
}
