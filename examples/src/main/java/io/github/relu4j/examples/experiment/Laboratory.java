package io.github.relu4j.examples.experiment;

import java.util.List;

/** Where jobs are done. */
public interface Laboratory {

  /**
   * The outcomes of some jobs, in their order; two jobs with the same key have the same outcome.
   * Waits for all of them.
   */
  <T> List<T> run(List<? extends Job<T>> jobs);
}
