/**
 * Everything that computes activations in the comparison: this library, the native engines, pure
 * Java and the floor, each behind one interface and driven at its best.
 */
package io.github.relu4j.benchmarks.engine;
