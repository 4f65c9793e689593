/** The charts of docs/performance, drawn by Lets-Plot. */
package io.github.relu4j.benchmarks.report.chart;
