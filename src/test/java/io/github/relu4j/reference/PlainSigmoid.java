package io.github.relu4j.reference;

/** 1 / (1 + e^-x). */
record PlainSigmoid() implements Reference {

  @Override
  public double forward(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  @Override
  public double derivative(double x) {
    double e = Math.exp(-Math.abs(x));
    return e / ((1 + e) * (1 + e));
  }
}
