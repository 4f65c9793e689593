/** The tables and lists of docs/performance.md, each from what was measured. */
package io.github.relu4j.benchmarks.report.table;
