package io.github.relu4j.examples.claims;

import io.github.relu4j.examples.experiment.Results;
import io.github.relu4j.examples.experiment.Settings;

/** Something that is said of activations, and the rule by which it is judged. */
public interface OldClaim {

  /** What the figures say to it. */
  Judgement judge(Results results, Settings settings);
}
