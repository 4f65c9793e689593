package io.github.relu4j.benchmarks.report.results;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * What a result was measured with, as it stands beside the result in JMH's JSON. Results that are
 * measured at different times may lie in one directory: this tells them apart.
 *
 * @param date of the day
 * @param version the engine's
 * @param mode what the engine chose in that JVM, such as a path; empty if it has no choice
 * @param commit this project's, {@code -dirty} if files had changed since; empty if unknown, and
 *     for the engines that do not come from here
 * @param jdk vendor and version
 * @param os the operating system
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Origin(
    String date, String version, String mode, String commit, String jdk, String os) {

  /** That of results which do not record it. */
  public static final Origin UNKNOWN = new Origin("", "", "", "", "", "");

  /** Whether anything is known. */
  @JsonIgnore
  public boolean isKnown() {
    return !equals(UNKNOWN);
  }
}
