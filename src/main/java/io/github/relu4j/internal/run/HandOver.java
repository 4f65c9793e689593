package io.github.relu4j.internal.run;

import io.github.relu4j.internal.loop.Loops;
import io.github.relu4j.internal.loop.Tuning;
import io.github.relu4j.kernel.Elementwise;
import java.util.concurrent.TimeUnit;

/**
 * The change of one activation class from its scalar to its vector loops, made in turns in the
 * background. Whatever fails there, the class stays with the loops it has, and its users' calls go
 * on.
 */
final class HandOver {

  private static final long TURN_NANOS = TimeUnit.MILLISECONDS.toNanos(Tuning.TURN_MILLIS);

  private final LoopChoice choice;
  private final Elementwise activation;
  private final Loops scalar;
  private Loops vector;
  private WarmUp warmUp;
  private int turns;

  HandOver(LoopChoice choice, Elementwise activation, Loops scalar) {
    this.choice = choice;
    this.activation = activation;
    this.scalar = scalar;
  }

  /** Goes on for one turn, and tells whether another is wanted. */
  boolean turn() {
    try {
      return warmUp == null ? begin() : goOn();
    } catch (RuntimeException | Error e) {
      choice.fails(e);
      return false;
    }
  }

  private boolean begin() {
    vector = choice.vectorLoops(activation);
    if (vector == null || !hasSameBits()) {
      return false;
    }
    warmUp = new WarmUp(activation, choice.operations());
    return true;
  }

  private boolean goOn() {
    turns++;
    if (warmUp.proves(vector, scalar, TURN_NANOS)) {
      // Once more, since now the compiler's code runs.
      if (hasSameBits()) {
        choice.handOver(vector);
      }
      return false;
    }
    if (turns == Tuning.TURNS) {
      choice.triesAgainLater("it did not become as fast as the scalar code in time");
      return false;
    }
    return true;
  }

  private boolean hasSameBits() {
    String difference = BitComparison.difference(activation, choice.operations(), vector, scalar);
    if (difference != null) {
      choice.staysScalar("its vector form gives other bits: " + difference);
      choice.log(null);
    }
    return difference == null;
  }

  /** The thread for it cannot be had now. */
  void postpone() {
    choice.triesAgainLater("there was no thread for it");
  }
}
