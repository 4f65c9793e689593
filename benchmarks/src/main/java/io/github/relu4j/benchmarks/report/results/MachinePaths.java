package io.github.relu4j.benchmarks.report.results;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;

/**
 * What JMH writes of a machine's directories. Results are kept and shown to others, whom those do
 * not concern.
 */
public final class MachinePaths {

  private MachinePaths() {}

  /** Leaves them out of JMH's JSON. */
  public static void removeFrom(JsonNode results) {
    results.forEach(result -> removeFrom((ObjectNode) result));
  }

  private static void removeFrom(ObjectNode result) {
    result.remove("jvm");
    Iterator<JsonNode> arguments = result.path("jvmArgs").iterator();
    while (arguments.hasNext()) {
      String argument = arguments.next().asText();
      boolean isOfOthers = argument.startsWith("-D") && !argument.startsWith("-Drelu4j");
      if (isOfOthers || argument.contains("/") || argument.contains("\\")) {
        arguments.remove();
      }
    }
  }
}
