/**
 * Runs the JMH benchmarks with and without the flag, and turns their results into the tables of
 * docs/performance.md.
 */
package io.github.relu4j.benchmarks.report;
