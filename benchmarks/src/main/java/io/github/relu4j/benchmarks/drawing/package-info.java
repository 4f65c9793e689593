/** Drawings by the plot library, Lets-Plot. */
package io.github.relu4j.benchmarks.drawing;
