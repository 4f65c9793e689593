/**
 * Runs the JMH benchmarks with and without the flag, and turns their results into the tables of
 * docs/performance.md and the charts beside it.
 */
package io.github.relu4j.benchmarks.report;
