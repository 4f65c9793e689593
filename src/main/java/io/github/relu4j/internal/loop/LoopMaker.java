package io.github.relu4j.internal.loop;

import io.github.relu4j.kernel.Elementwise;

/** Makes the loops of the vector path. Named where that path must not be loaded. */
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
   * @return the loops, or null if the class has no vector form or no fast loop can be made of it
   */
  Loops loops(Elementwise activation);
}
