package io.github.relu4j.benchmarks.compare;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.relu4j.benchmarks.Operation;

/**
 * What a cell took.
 *
 * @param cell the cell
 * @param nanos of one call
 */
record Score(Cell cell, double nanos) {

  /** From an entry of JMH's JSON about {@link CompareBenchmark}. */
  static Score of(JsonNode entry, FlagSet flags) {
    JsonNode parameters = entry.get("params");
    Workload workload =
        new Workload(
            parameters.get("activation").asText(),
            Operation.valueOf(parameters.get("operation").asText()),
            Placement.of(parameters.get("placement").asText()));
    Row row =
        new Row(workload, parameters.get("n").asInt(), Input.of(parameters.get("input").asText()));
    JsonNode metric = entry.get("primaryMetric");
    String unit = metric.get("scoreUnit").asText();
    if (!unit.equals("ns/op")) {
      throw new IllegalArgumentException("expected ns/op but found " + unit);
    }
    return new Score(
        new Cell(row, parameters.get("engine").asText(), flags), metric.get("score").asDouble());
  }
}
