package io.github.relu4j.benchmarks.report.results;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.relu4j.benchmarks.Operation;

/**
 * How far an engine was from the exact value at worst: an entry of {@code accuracy.json}.
 *
 * @param engine its name
 * @param version its version
 * @param activation a name of the catalogue
 * @param operation what was computed
 * @param worstUlp the largest error, in units in the last place of the exact value
 * @param worstUlpNormalResults the same where the exact value is no subnormal number
 * @param wrongSpecial how many results are wrongly NaN or infinite, or wrongly not
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Accuracy(
    String engine,
    String version,
    String activation,
    Operation operation,
    double worstUlp,
    double worstUlpNormalResults,
    long wrongSpecial) {}
