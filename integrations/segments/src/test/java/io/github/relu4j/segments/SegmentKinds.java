package io.github.relu4j.segments;

import io.github.relu4j.storage.FloatStorage;
import io.github.relu4j.support.NarrowFormats;
import io.github.relu4j.support.StorageKind;
import io.github.relu4j.support.StorageKindProvider;
import io.github.relu4j.support.StoredFloats;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Function;
import java.util.stream.Stream;

/** All kinds of segments and formats that the suites over storages go through. */
public final class SegmentKinds implements StorageKindProvider {

  private static final ByteOrder NATIVE = ByteOrder.nativeOrder();

  private static final ByteOrder OTHER =
      NATIVE == ByteOrder.LITTLE_ENDIAN ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;

  /** No power of two, so that products and quotients are rounded. */
  private static final float SCALE = 0.037f;

  @Override
  public Stream<StorageKind> kinds() {
    return Stream.of(
        kind("floats in native memory", 4, SegmentKinds::ofNative, floats(1, NATIVE)),
        kind("floats of the other byte order", 4, SegmentKinds::ofNative, floats(1, OTHER)),
        kind("floats in a mapped file", 4, SegmentKinds::mapped, floats(1, NATIVE)),
        kind("floats in float[]", 4, SegmentKinds::ofFloats, floats(1, NATIVE)),
        kind("floats at odd places in byte[]", 4, SegmentKinds::oddBytes, floats(1, NATIVE)),
        kind("strided floats in native memory", 8, SegmentKinds::ofNative, floats(2, NATIVE)),
        kind("strided floats in long[]", 12, SegmentKinds::ofLongs, floats(3, OTHER)),
        kind("doubles in native memory", 8, SegmentKinds::ofNative, doubles(NATIVE)),
        kind("doubles at odd places in byte[]", 8, SegmentKinds::oddBytes, doubles(OTHER)),
        kind("halves in native memory", 2, SegmentKinds::ofNative, halves(OTHER)),
        kind("halves in short[]", 2, SegmentKinds::ofShorts, halves(NATIVE)),
        kind("bfloat16s in native memory", 2, SegmentKinds::ofNative, bfloat16s(NATIVE)),
        kind("bfloat16s in a mapped file", 2, SegmentKinds::mapped, bfloat16s(OTHER)),
        kind("int8s in native memory", 1, SegmentKinds::ofNative, quantised(true, -7)),
        kind("uint8s in byte[]", 1, SegmentKinds::oddBytes, quantised(false, 128)));
  }

  private static StorageKind kind(
      String name, int width, Function<Long, MemorySegment> memory, Format format) {
    return new StorageKind(
        name, size -> new Stored(memory.apply((long) width * size), width, format));
  }

  private static MemorySegment ofNative(long bytes) {
    return Arena.ofAuto().allocate(bytes, 1);
  }

  private static MemorySegment ofFloats(long bytes) {
    return MemorySegment.ofArray(new float[(int) bytes / Float.BYTES]);
  }

  private static MemorySegment ofShorts(long bytes) {
    return MemorySegment.ofArray(new short[(int) bytes / Short.BYTES]);
  }

  /** The last long may have bytes too many. */
  private static MemorySegment ofLongs(long bytes) {
    return MemorySegment.ofArray(new long[(int) bytes / Long.BYTES + 1]).asSlice(0, bytes);
  }

  private static MemorySegment oddBytes(long bytes) {
    return MemorySegment.ofArray(new byte[(int) bytes + 1]).asSlice(1);
  }

  private static MemorySegment mapped(long bytes) {
    try {
      Path file = Files.createTempFile("relu4j", ".floats");
      try (FileChannel channel =
          FileChannel.open(
              file,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE)) {
        return channel.map(FileChannel.MapMode.READ_WRITE, 0, bytes, Arena.ofAuto());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A format by its definition, and the view under test. */
  private interface Format {

    FloatStorage view(MemorySegment segment);

    float get(MemorySegment segment, long at);

    void set(MemorySegment segment, long at, float value);
  }

  private static Format floats(int stride, ByteOrder order) {
    ValueLayout.OfFloat layout = ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(order);
    return new Format() {
      @Override
      public FloatStorage view(MemorySegment segment) {
        return stride == 1
            ? SegmentStorage.of(segment, order)
            : SegmentStorage.ofStrided(segment, stride, order);
      }

      @Override
      public float get(MemorySegment segment, long at) {
        return segment.get(layout, at);
      }

      @Override
      public void set(MemorySegment segment, long at, float value) {
        segment.set(layout, at, value);
      }
    };
  }

  private static Format doubles(ByteOrder order) {
    ValueLayout.OfDouble layout = ValueLayout.JAVA_DOUBLE_UNALIGNED.withOrder(order);
    return new Format() {
      @Override
      public FloatStorage view(MemorySegment segment) {
        return SegmentStorage.ofDoubles(segment, order);
      }

      @Override
      public float get(MemorySegment segment, long at) {
        return (float) segment.get(layout, at);
      }

      @Override
      public void set(MemorySegment segment, long at, float value) {
        segment.set(layout, at, value);
      }
    };
  }

  private static Format halves(ByteOrder order) {
    ValueLayout.OfShort layout = ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(order);
    return new Format() {
      @Override
      public FloatStorage view(MemorySegment segment) {
        return SegmentStorage.ofHalves(segment, order);
      }

      @Override
      public float get(MemorySegment segment, long at) {
        return NarrowFormats.ofHalf(segment.get(layout, at));
      }

      @Override
      public void set(MemorySegment segment, long at, float value) {
        segment.set(layout, at, NarrowFormats.toHalf(value));
      }
    };
  }

  private static Format bfloat16s(ByteOrder order) {
    ValueLayout.OfShort layout = ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(order);
    return new Format() {
      @Override
      public FloatStorage view(MemorySegment segment) {
        return SegmentStorage.ofBfloat16s(segment, order);
      }

      @Override
      public float get(MemorySegment segment, long at) {
        return NarrowFormats.ofBfloat16(segment.get(layout, at));
      }

      @Override
      public void set(MemorySegment segment, long at, float value) {
        segment.set(layout, at, NarrowFormats.toBfloat16(value));
      }
    };
  }

  private static Format quantised(boolean isSigned, int zeroPoint) {
    return new Format() {
      @Override
      public FloatStorage view(MemorySegment segment) {
        return isSigned
            ? SegmentStorage.ofInt8s(segment, SCALE, zeroPoint)
            : SegmentStorage.ofUint8s(segment, SCALE, zeroPoint);
      }

      @Override
      public float get(MemorySegment segment, long at) {
        byte bits = segment.get(ValueLayout.JAVA_BYTE, at);
        return NarrowFormats.ofQuantised(bits, SCALE, zeroPoint, isSigned);
      }

      @Override
      public void set(MemorySegment segment, long at, float value) {
        byte bits = NarrowFormats.toQuantised(value, SCALE, zeroPoint, isSigned);
        segment.set(ValueLayout.JAVA_BYTE, at, bits);
      }
    };
  }

  private record Stored(MemorySegment segment, int width, Format format) implements StoredFloats {

    private MemorySegment range(int from, int length) {
      return segment.asSlice((long) from * width, (long) length * width);
    }

    @Override
    public FloatStorage view(int from, int length) {
      return format.view(range(from, length));
    }

    @Override
    public FloatStorage readOnlyView(int from, int length) {
      return format.view(range(from, length).asReadOnly());
    }

    @Override
    public float get(int index) {
      return format.get(segment, (long) index * width);
    }

    @Override
    public void set(int index, float value) {
      format.set(segment, (long) index * width, value);
    }
  }
}
