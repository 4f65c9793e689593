package io.github.relu4j.benchmarks.compare;

import java.util.List;

/**
 * What an engine has here, found out in a JVM of its own.
 *
 * @param version the engine's version, or {@code absent: } and the reason
 * @param mode what the engine chose there, such as a path; empty if it has no choice
 * @param workloads what it computes; none if it is absent
 */
record Offer(String version, String mode, List<Workload> workloads) {

  private static final String ABSENT = "absent: ";

  static Offer absent(String reason) {
    return new Offer(ABSENT + reason, "", List.of());
  }

  boolean isAbsent() {
    return version.startsWith(ABSENT);
  }
}
