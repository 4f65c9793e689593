package io.github.relu4j.benchmarks.compare;

import java.time.Duration;
import java.util.List;

/**
 * What is measured, and about how long that takes.
 *
 * @param tasks one after another
 */
record Schedule(List<Task> tasks) {

  /** How many times there will be in the results. */
  int cells() {
    return tasks.stream().mapToInt(Task::cells).sum();
  }

  Duration estimate() {
    return tasks.stream().map(Task::estimate).reduce(Duration.ZERO, Duration::plus);
  }
}
