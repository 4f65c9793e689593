package io.github.relu4j.benchmarks.survey;

import io.github.relu4j.benchmarks.Operation;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;

/** What was found out about one operation of one activation, by all the code that computes it. */
final class SurveyRow {

  private final String activation;
  private final Operation operation;
  private final Map<Code, Measurement> measurements = new EnumMap<>(Code.class);

  SurveyRow(String activation, Operation operation) {
    this.activation = activation;
    this.operation = operation;
  }

  void add(Measurement measurement) {
    measurements.put(measurement.code(), measurement);
  }

  String activation() {
    return activation;
  }

  Operation operation() {
    return operation;
  }

  /** The time, or nothing when this JDK cannot run that code. */
  OptionalDouble nanosPerElement(Code code) {
    Measurement measurement = measurements.get(code);
    return measurement == null
        ? OptionalDouble.empty()
        : OptionalDouble.of(measurement.nanosPerElement());
  }

  /** How many times as long the slower code takes. */
  OptionalDouble ratio(Code slower, Code faster) {
    OptionalDouble above = nanosPerElement(slower);
    OptionalDouble below = nanosPerElement(faster);
    return above.isPresent() && below.isPresent()
        ? OptionalDouble.of(above.getAsDouble() / below.getAsDouble())
        : OptionalDouble.empty();
  }

  double worstUlp() {
    return measurements.values().stream().mapToDouble(Measurement::worstUlp).max().orElseThrow();
  }

  boolean sameBits() {
    return measurements.values().stream()
            .filter(measurement -> measurement.code() != Code.PLAIN)
            .mapToLong(Measurement::checksum)
            .distinct()
            .count()
        == 1;
  }
}
