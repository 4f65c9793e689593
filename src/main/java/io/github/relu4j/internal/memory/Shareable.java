package io.github.relu4j.internal.memory;

/** A storage of which several threads may read and write parts at once. */
public interface Shareable {

  /**
   * Whether any thread may use it.
   *
   * @return false where its memory is confined to one thread
   */
  boolean isShareable();
}
