package io.github.relu4j.benchmarks.report.results;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The record of a machine, and of the last run on it: {@code machine.json}. What each result was
 * measured with is its {@link Origin}.
 *
 * @param processor its name
 * @param family its family number, as the operating system gives it
 * @param model its model number
 * @param cores how many it has
 * @param memoryGiB how much memory
 * @param os the operating system
 * @param jdk the JDK's vendor and version
 * @param date when that run was
 * @param engines each engine's version when it was last asked, or why it is absent
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Machine(
    String processor,
    String family,
    String model,
    String cores,
    String memoryGiB,
    String os,
    String jdk,
    String date,
    Map<String, String> engines) {

  private static final String ABSENT = "absent";

  /** Engines need not be told. */
  public Machine {
    engines = engines == null ? Map.of() : engines;
  }

  /** The engines that could not run, each with the reason. */
  public Map<String, String> absentEngines() {
    Map<String, String> absent = new LinkedHashMap<>();
    engines.forEach(
        (engine, version) -> {
          if (version.startsWith(ABSENT)) {
            absent.put(engine, version.substring(ABSENT.length()).replaceFirst("^:\\s*", ""));
          }
        });
    return absent;
  }

  /** The versions of the engines that did run. */
  public Map<String, String> versions() {
    Map<String, String> versions = new LinkedHashMap<>(engines);
    versions.keySet().removeAll(absentEngines().keySet());
    return versions;
  }
}
