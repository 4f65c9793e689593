package io.github.relu4j.benchmarks.engine;

import net.jafama.FastMath;

/** Jafama, whose functions look up tables: what Jlama computes SiLU and GELU by. */
final class JafamaLoops extends FastMathLoops {

  JafamaLoops() {
    super("jafama", FastMath.class);
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
