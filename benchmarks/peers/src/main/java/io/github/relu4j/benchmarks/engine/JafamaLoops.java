package io.github.relu4j.benchmarks.engine;

import net.jafama.FastMath;

/** Jafama, whose functions look up tables. */
final class JafamaLoops extends FastMathLoops {

  JafamaLoops() {
    super("jafama", FastMath.class, FastMath::exp, FastMath::expm1, FastMath::tanh);
  }
}
