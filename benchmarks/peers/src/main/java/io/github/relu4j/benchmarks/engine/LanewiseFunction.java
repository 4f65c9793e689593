package io.github.relu4j.benchmarks.engine;

import jdk.incubator.vector.FloatVector;

/** A function of one vector, lane by lane. */
@FunctionalInterface
interface LanewiseFunction {

  FloatVector apply(FloatVector x);
}
