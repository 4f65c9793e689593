package io.github.relu4j.benchmarks.compare;

import io.github.relu4j.benchmarks.Operation;
import io.github.relu4j.benchmarks.results.Column;
import io.github.relu4j.benchmarks.results.Flags;
import io.github.relu4j.benchmarks.results.Origin;
import io.github.relu4j.benchmarks.results.Result;

/**
 * How exact an engine is in one operation of one activation.
 *
 * @param engine its name
 * @param version its version
 * @param activation the activation
 * @param operation the operation; backward with a gradient of 1
 * @param worstUlp the largest error of a result that is neither NaN nor infinite, or rightly so
 * @param atX where that is
 * @param worstUlpNormalResults the largest error where the exact value is not subnormal
 * @param wrongSpecial how many results are wrongly NaN or infinite, or wrongly not
 */
record AccuracyRow(
    String engine,
    String version,
    String activation,
    Operation operation,
    double worstUlp,
    float atX,
    double worstUlpNormalResults,
    int wrongSpecial) {

  /** As a line of a file of results. */
  Result result(Flags flags, Origin origin) {
    return origin.addTo(
        new Result()
            .with(Column.BENCHMARK, Result.ACCURACY)
            .with(Column.ACTIVATION, activation)
            .with(Column.OPERATION, operation)
            .with(Column.PATH, flags.path())
            .with(Column.ENGINE, engine)
            .withNumber(Column.ULP, worstUlp)
            .withNumber(Column.ULP_NORMAL, worstUlpNormalResults)
            .with(Column.MISTAKEN, wrongSpecial)
            .with(Column.FORKS, 1)
            .with(Column.VERSION, version));
  }
}
