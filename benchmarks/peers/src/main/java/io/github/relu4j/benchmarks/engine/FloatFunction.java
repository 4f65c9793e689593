package io.github.relu4j.benchmarks.engine;

/** A function of one float: what a loop applies to each element. */
@FunctionalInterface
interface FloatFunction {

  float apply(float x);
}
