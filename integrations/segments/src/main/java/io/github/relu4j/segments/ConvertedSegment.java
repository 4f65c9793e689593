package io.github.relu4j.segments;

import io.github.relu4j.internal.format.NumberFormat;
import io.github.relu4j.internal.format.NumberMemory;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.Objects;

/**
 * Numbers of a segment in another format than float.
 *
 * @param <T> an array of numbers of that format
 */
final class ConvertedSegment<T> extends SegmentView implements NumberMemory<T> {

  private final NumberFormat<T> format;
  private final ValueLayout layout;
  private final long width;

  /**
   * A view.
   *
   * @param layout that of an element, of the type that T is an array of
   */
  ConvertedSegment(NumberFormat<T> format, MemorySegment segment, ValueLayout layout) {
    super(
        segment,
        false,
        segment.byteSize() / layout.byteSize(),
        (int) layout.byteSize(),
        layout.byteSize());
    this.format = format;
    this.layout = layout;
    this.width = layout.byteSize();
  }

  @Override
  public NumberFormat<T> format() {
    return format;
  }

  @Override
  public void load(long from, T to, int count) {
    MemorySegment.copy(segment, layout, from * width, to, 0, count);
  }

  @Override
  public void store(long at, T from, int count) {
    MemorySegment.copy(from, 0, segment, layout, at * width, count);
  }

  @Override
  public void read(long from, float[] to, int toOffset, int count) {
    Objects.checkFromIndexSize(from, count, length);
    format.read(this, from, to, toOffset, count);
  }

  @Override
  public void write(long at, float[] from, int fromOffset, int count) {
    Objects.checkFromIndexSize(at, count, length);
    format.write(this, at, from, fromOffset, count);
  }
}
