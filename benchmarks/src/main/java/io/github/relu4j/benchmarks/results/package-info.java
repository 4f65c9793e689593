/**
 * What was measured: a CSV file for each machine and JDK, with a line for each cell, and what can
 * be worked out from its lines.
 */
package io.github.relu4j.benchmarks.results;
