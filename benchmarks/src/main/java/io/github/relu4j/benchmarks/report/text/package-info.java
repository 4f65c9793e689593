/** Tables and numbers as text. */
package io.github.relu4j.benchmarks.report.text;
