package io.github.relu4j.reference;

/** A smooth rectifier. Written so that no infinity comes up on the way. */
record PlainSoftplus(double beta, double threshold) implements Reference {

  @Override
  public double forward(double x) {
    double z = beta * x;
    double smooth = (Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)))) / beta;
    return z > threshold ? x : smooth;
  }

  @Override
  public double derivative(double x) {
    double z = beta * x;
    return z > threshold ? 1 : 1 / (1 + Math.exp(-z));
  }
}
