package io.github.relu4j.segments;

import io.github.relu4j.internal.memory.NativeFloats;
import io.github.relu4j.internal.memory.Segments;
import io.github.relu4j.internal.memory.Shareable;
import io.github.relu4j.storage.FloatStorage;
import io.github.relu4j.storage.MemoryRange;
import java.lang.foreign.MemorySegment;

/** What all views of a segment have in common. */
abstract class SegmentView extends NativeFloats implements FloatStorage, Shareable {

  final MemorySegment segment;
  final long length;
  private final MemoryRange memory;
  private final boolean isShareable;

  /**
   * A view.
   *
   * @param isFloats whether its elements are neighbouring floats in native byte order
   * @param length how many elements
   * @param width bytes of one
   * @param distance bytes from one to the next
   */
  SegmentView(MemorySegment segment, boolean isFloats, long length, int width, long distance) {
    super(isFloats && segment.isNative() ? segment : null);
    this.segment = segment;
    this.length = length;
    this.memory = range(segment, width, distance);
    this.isShareable = Segments.isSegmentForAnyThread(segment);
  }

  /** In memory of the heap an address counts from the start of the array. */
  private static MemoryRange range(MemorySegment segment, int width, long distance) {
    if (segment.isNative()) {
      return MemoryRange.ofAddress(segment.address(), width, distance);
    }
    Object array = segment.heapBase().orElse(null);
    return array == null
        ? MemoryRange.UNKNOWN
        : MemoryRange.of(array, segment.address(), width, distance);
  }

  @Override
  public final long length() {
    return length;
  }

  @Override
  public final boolean isReadOnly() {
    return segment.isReadOnly();
  }

  @Override
  public final boolean isShareable() {
    return isShareable;
  }

  @Override
  public final MemoryRange memory() {
    return memory;
  }
}
