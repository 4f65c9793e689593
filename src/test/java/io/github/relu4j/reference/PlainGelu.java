package io.github.relu4j.reference;

import org.apache.commons.numbers.gamma.Erfc;

/** The Gaussian error linear unit, at minus infinity its limit. */
record PlainGelu() implements Reference {

  @Override
  public double forward(double x) {
    return x == Double.NEGATIVE_INFINITY ? 0 : x * phi(x);
  }

  @Override
  public double derivative(double x) {
    double density = Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
    return phi(x) + (density == 0 ? 0 : x * density);
  }

  /** The distribution function of the standard normal distribution. */
  private static double phi(double x) {
    return Erfc.value(-x / Math.sqrt(2)) / 2;
  }
}
