package io.github.relu4j.segments;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.Objects;

/** Every n-th float of a segment. */
final class StridedSegment extends SegmentView {

  private final ValueLayout.OfFloat layout;
  private final long stride;

  StridedSegment(MemorySegment segment, long stride, ByteOrder order) {
    super(
        segment,
        false,
        length(segment.byteSize() / Float.BYTES, stride),
        Float.BYTES,
        distance(segment, stride));
    this.layout = ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(order);
    this.stride = stride;
  }

  /** The last element need not be followed by what lies between two. */
  private static long length(long floats, long stride) {
    return floats / stride + (floats % stride == 0 ? 0 : 1);
  }

  /** Beyond the segment's size there is one element at most, and a larger distance may overflow. */
  private static long distance(MemorySegment segment, long stride) {
    long floats = Math.max(1, segment.byteSize() / Float.BYTES);
    return Math.min(stride, floats) * Float.BYTES;
  }

  @Override
  public void read(long from, float[] to, int toOffset, int count) {
    Objects.checkFromIndexSize(from, count, length);
    for (int i = 0; i < count; i++) {
      to[toOffset + i] = segment.getAtIndex(layout, (from + i) * stride);
    }
  }

  @Override
  public void write(long at, float[] from, int fromOffset, int count) {
    Objects.checkFromIndexSize(at, count, length);
    for (int i = 0; i < count; i++) {
      segment.setAtIndex(layout, (at + i) * stride, from[fromOffset + i]);
    }
  }
}
