package io.github.relu4j.internal.loop;

import io.github.relu4j.ElementwiseActivation;

/** What the dispatcher knows of the explicit SIMD path, without loading it. */
public interface VectorEngine {

  /**
   * Floats a vector.
   *
   * @return the lane count of the preferred species
   */
  int lanes();

  /**
   * A loop specialised for the class of an activation.
   *
   * @param activation an instance of the class
   * @return the loop, or null if the class has no vector form
   */
  Loop loop(ElementwiseActivation activation);
}
