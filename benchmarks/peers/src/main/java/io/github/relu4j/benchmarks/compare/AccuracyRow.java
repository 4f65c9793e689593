package io.github.relu4j.benchmarks.compare;

import io.github.relu4j.benchmarks.Operation;

/**
 * How exact an engine is: an entry of accuracy.json.
 *
 * @param engine its name
 * @param version its version
 * @param step every how many-th float was tried; null in rows of before that was recorded
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
    Integer step,
    String activation,
    Operation operation,
    double worstUlp,
    float atX,
    double worstUlpNormalResults,
    int wrongSpecial) {}
