/** The pages of docs/performance: which tables and charts they have and in what order. */
package io.github.relu4j.benchmarks.report.page;
