package io.github.relu4j.reference;

import org.apache.commons.numbers.gamma.Erfc;

/** The distribution function of a normal distribution. */
record PlainLaplace(double mu, double sigma) implements Reference {

  @Override
  public double forward(double x) {
    return Erfc.value((mu - x) / (sigma * Math.sqrt(2))) / 2;
  }

  @Override
  public double derivative(double x) {
    double z = (x - mu) / sigma;
    return Math.exp(-z * z / 2) / (sigma * Math.sqrt(2 * Math.PI));
  }
}
