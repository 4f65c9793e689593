package io.github.relu4j.examples.network;

import java.util.List;

/** A layer: parameters, which all passes share. */
public interface Layer {

  /** The numbers that training changes; may be none. */
  List<Parameter> parameters();

  /** What one thread needs for at most so many rows. */
  LayerPass newPass(int rows);

  /**
   * Called after each update of the parameters, by one thread.
   *
   * @param parts the passes of the step, in the order of their rows
   */
  default void updated(List<LayerPass> parts) {}
}
