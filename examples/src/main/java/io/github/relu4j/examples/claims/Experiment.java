package io.github.relu4j.examples.claims;

import io.github.relu4j.examples.experiment.Trainings;

/**
 * Puts a claim to the test. What may be chosen is chosen by rules, with the pilot seeds; with the
 * other seeds statements are judged, and nothing else. A training that diverged counts against its
 * side of the comparison; if both diverged, neither gains.
 */
interface Experiment {

  /**
   * Does all trainings that are needed.
   *
   * @param number of the claim
   */
  Claim run(int number, Trainings trainings);
}
