package io.github.relu4j.examples.training;

/**
 * How stochastic gradient descent goes.
 *
 * @param rate the learning rate
 * @param momentum the share of the last step that the next one keeps
 * @param batch the number of samples of a step
 */
public record Descent(double rate, double momentum, int batch) {

  /** What is usual but for the rate. */
  public static Descent of(double rate) {
    return new Descent(rate, 0.9, 64);
  }
}
