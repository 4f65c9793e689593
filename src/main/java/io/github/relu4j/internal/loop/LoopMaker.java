package io.github.relu4j.internal.loop;

import io.github.relu4j.kernel.Elementwise;

/** What the dispatcher knows of the explicit SIMD path, without loading it. */
public interface LoopMaker {

  /**
   * Floats a vector.
   *
   * @return the lane count of the preferred species
   */
  int lanes();

  /**
   * The loops of the functions of an activation.
   *
   * @param activation an instance of the class
   * @return the loops, or null if the class has no vector form
   */
  Loops loops(Elementwise activation);
}
