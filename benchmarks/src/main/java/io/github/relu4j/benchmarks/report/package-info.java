/** The measured parts of docs/performance.md and its pictures, out of the files of results. */
package io.github.relu4j.benchmarks.report;
