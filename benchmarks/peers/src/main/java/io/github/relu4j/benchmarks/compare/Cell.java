package io.github.relu4j.benchmarks.compare;

/**
 * One thing to measure.
 *
 * @param row what is computed
 * @param engine who computes
 * @param flags in which kind of JVM
 */
record Cell(Row row, String engine, FlagSet flags) {}
