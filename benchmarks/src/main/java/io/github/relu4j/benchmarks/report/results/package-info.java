/** What was measured: JMH's JSON, the machine and the accuracies, read and put in order. */
package io.github.relu4j.benchmarks.report.results;
