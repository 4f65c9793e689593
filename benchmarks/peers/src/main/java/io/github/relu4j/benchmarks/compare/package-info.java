/**
 * The comparison: one command that measures this library beside every engine of {@link
 * io.github.relu4j.benchmarks.engine}, the benchmarks that it runs, and how exact each engine is.
 */
package io.github.relu4j.benchmarks.compare;
