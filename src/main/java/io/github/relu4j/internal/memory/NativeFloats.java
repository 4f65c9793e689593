package io.github.relu4j.internal.memory;

/**
 * Neighbouring floats outside the heap, in the processor's byte order, which loops in vectors work
 * on where they are. A class, as {@link ArrayRange} is.
 */
public abstract class NativeFloats {

  private final Object segment;

  /**
   * Floats.
   *
   * @param segment a {@code java.lang.foreign.MemorySegment} of them alone, which Java 17 cannot
   *     name; null if they are elsewhere after all
   */
  protected NativeFloats(Object segment) {
    this.segment = segment;
  }

  /**
   * What the floats are in.
   *
   * @return the segment, or null if they are not to be worked on where they are
   */
  public final Object segment() {
    return segment;
  }
}
