package io.github.relu4j.reference;

import io.github.relu4j.Selu;

/** The scaled exponential linear unit. */
record PlainSelu(double alpha, double gamma) implements Reference {

  private static final double USUAL_ALPHA = 1.6732632423543772848170429916717;
  private static final double USUAL_GAMMA = 1.0507009873554804934193349852946;

  /** The default floats stand for numbers that are no floats. */
  static PlainSelu of(Selu selu) {
    return selu.equals(new Selu())
        ? new PlainSelu(USUAL_ALPHA, USUAL_GAMMA)
        : new PlainSelu(selu.alpha(), selu.gamma());
  }

  @Override
  public double forward(double x) {
    return gamma * (x > 0 ? x : alpha * Math.expm1(x));
  }

  @Override
  public double derivative(double x) {
    return gamma * (x > 0 ? 1 : alpha * Math.exp(x));
  }
}
