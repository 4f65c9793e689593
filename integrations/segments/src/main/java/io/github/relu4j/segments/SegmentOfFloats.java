package io.github.relu4j.segments;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.Objects;

/** The floats of a segment. */
final class SegmentOfFloats extends SegmentView {

  private final ValueLayout.OfFloat layout;

  SegmentOfFloats(MemorySegment segment, ByteOrder order) {
    super(
        segment,
        order == ByteOrder.nativeOrder(),
        segment.byteSize() / Float.BYTES,
        Float.BYTES,
        Float.BYTES);
    this.layout = ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(order);
  }

  @Override
  public void read(long from, float[] to, int toOffset, int count) {
    Objects.checkFromIndexSize(from, count, length);
    MemorySegment.copy(segment, layout, from * Float.BYTES, to, toOffset, count);
  }

  @Override
  public void write(long at, float[] from, int fromOffset, int count) {
    Objects.checkFromIndexSize(at, count, length);
    MemorySegment.copy(from, fromOffset, segment, layout, at * Float.BYTES, count);
  }
}
