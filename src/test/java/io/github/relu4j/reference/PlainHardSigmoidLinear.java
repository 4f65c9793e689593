package io.github.relu4j.reference;

/**
 * The sigmoid as a line with two ends, of which f' has exact ones: alpha x of floats is exact in
 * double, and 1 - beta is where its rounding error is taken into account.
 */
record PlainHardSigmoidLinear(double alpha, double beta) implements Reference {

  @Override
  public double forward(double x) {
    return Math.min(Math.max(alpha * x + beta, 0), 1);
  }

  @Override
  public double derivative(double x) {
    double line = alpha * x;
    double upper = 1 - beta;
    double ofBeta = upper - 1;
    double error = (1 - (upper - ofBeta)) - (beta + ofBeta);
    boolean between = line > -beta && line - upper < error;
    return Double.isNaN(x) ? x : between ? alpha : 0;
  }
}
