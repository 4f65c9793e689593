package io.github.relu4j.examples.experiment;

/** Learning rates to choose from: 0.01, 0.03, 0.1, 0.3 and so on. A step has a number; 0 is 1. */
final class Ladder {

  private Ladder() {}

  /** The rate of a step. */
  static double rate(int step) {
    return Double.parseDouble((step % 2 == 0 ? "1e" : "3e") + Math.floorDiv(step, 2));
  }

  /** The step of a rate. */
  static int step(double rate) {
    int step = (int) Math.round(2 * Math.log10(rate));
    if (rate(step) != rate) {
      throw new IllegalArgumentException(rate + " is no rate of the ladder");
    }
    return step;
  }
}
