package io.github.relu4j.benchmarks.engine;

import org.apache.commons.math3.util.FastMath;

/** Apache Commons Math, whose functions are split doubles over tables. */
final class CommonsMathLoops extends FastMathLoops {

  CommonsMathLoops() {
    super("commons-math", FastMath.class, FastMath::exp, FastMath::expm1, FastMath::tanh);
  }
}
