package io.github.relu4j.benchmarks.engine;

import org.apache.commons.math3.util.FastMath;

/** Apache Commons Math, whose functions are split doubles over tables. */
final class CommonsMathLoops extends FastMathLoops {

  CommonsMathLoops() {
    super("commons-math", FastMath.class);
  }

  @Override
  double exp(double x) {
    return FastMath.exp(x);
  }

  @Override
  double expm1(double x) {
    return FastMath.expm1(x);
  }

  @Override
  double log1p(double x) {
    return FastMath.log1p(x);
  }

  @Override
  double tanh(double x) {
    return FastMath.tanh(x);
  }
}
