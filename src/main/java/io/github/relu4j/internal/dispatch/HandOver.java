package io.github.relu4j.internal.dispatch;

import io.github.relu4j.ElementwiseActivation;
import io.github.relu4j.internal.loop.Loop;
import java.util.concurrent.TimeUnit;

/**
 * The change of one activation class from its scalar to its vector loop, made in turns in the
 * background. Whatever fails there, the class stays with the loop it has, and its users' calls go
 * on.
 */
final class HandOver {

  private static final long TURN_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

  /** Together these take 20 seconds of its own. */
  private static final int MOST_TURNS = 40;

  private final LoopChoice choice;
  private final ElementwiseActivation activation;
  private final Loop scalar;
  private Loop vector;
  private WarmUp warmUp;
  private int turns;

  HandOver(LoopChoice choice, ElementwiseActivation activation, Loop scalar) {
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
    vector = choice.vectorLoop(activation);
    if (vector == null || !hasSameBits()) {
      return false;
    }
    warmUp = new WarmUp(activation);
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
    if (turns == MOST_TURNS) {
      choice.triesAgainLater("it did not become as fast as the scalar code in time");
      return false;
    }
    return true;
  }

  private boolean hasSameBits() {
    String difference = BitComparison.difference(activation, vector, scalar);
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
