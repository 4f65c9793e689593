package io.github.relu4j.internal.loop;

import io.github.relu4j.kernel.Elementwise;

/** Where a loop gets the loops of an activation that is a part of its own. */
@FunctionalInterface
public interface LoopSource {

  /**
   * The loops to use now.
   *
   * @param activation the activation
   * @param length how many elements are about to be worked on
   * @return its loops
   */
  Loops loops(Elementwise activation, int length);
}
