package io.github.relu4j.support;

import io.github.relu4j.storage.FloatStorage;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.ShortBuffer;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** All kinds of storage that the tests go through. */
public final class StorageKinds {

  private static final ByteOrder NATIVE = ByteOrder.nativeOrder();

  private static final ByteOrder OTHER =
      NATIVE == ByteOrder.LITTLE_ENDIAN ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;

  /** No power of two, so that products and quotients are rounded. */
  private static final float SCALE = 0.037f;

  private StorageKinds() {}

  /** Those of the artifact under test: of one beside the library that has some, or its own. */
  public static Stream<StorageKind> underTest() {
    List<StorageKind> provided = provided().toList();
    return provided.isEmpty() ? own() : provided.stream();
  }

  /** Each of them. */
  public static Stream<StorageKind> all() {
    return Stream.concat(own(), provided());
  }

  private static Stream<StorageKind> provided() {
    return ServiceLoader.load(StorageKindProvider.class).stream()
        .flatMap(provider -> provider.get().kinds());
  }

  private static Stream<StorageKind> own() {
    return Stream.of(
        new StorageKind("float[]", size -> new Floats(FloatBuffer.allocate(size))),
        direct(),
        new StorageKind(
            "direct FloatBuffer of the other byte order",
            size -> new Floats(bytes(4 * size, true, OTHER).asFloatBuffer())),
        new StorageKind(
            "floats in a heap ByteBuffer",
            size -> new Floats(bytes(4 * size, false, NATIVE).asFloatBuffer())),
        new StorageKind("strided float[]", size -> new Strided(FloatBuffer.allocate(3 * size), 3)),
        new StorageKind(
            "strided direct FloatBuffer",
            size -> new Strided(bytes(8 * size, true, NATIVE).asFloatBuffer(), 2)),
        new StorageKind("double[]", size -> new Doubles(DoubleBuffer.allocate(size))),
        new StorageKind(
            "direct DoubleBuffer",
            size -> new Doubles(bytes(8 * size, true, NATIVE).asDoubleBuffer())),
        new StorageKind("halves in short[]", size -> new Halves(ShortBuffer.allocate(size))),
        new StorageKind(
            "halves in a direct ShortBuffer",
            size -> new Halves(bytes(2 * size, true, NATIVE).asShortBuffer())),
        new StorageKind(
            "halves in a heap ByteBuffer of the other byte order",
            size -> new HalvesInBytes(bytes(2 * size, false, OTHER))),
        new StorageKind("bfloat16s in short[]", size -> new Bfloat16s(ShortBuffer.allocate(size))),
        new StorageKind(
            "bfloat16s in a direct ByteBuffer",
            size -> new Bfloat16sInBytes(bytes(2 * size, true, NATIVE))),
        quantised("int8s in byte[]", false, true, 11),
        quantised("int8s in a direct ByteBuffer", true, true, -128),
        quantised("uint8s in byte[]", false, false, 128),
        quantised("uint8s in a direct ByteBuffer", true, false, 0),
        new StorageKind("a user's own", OwnStorage::new));
  }

  /** The one that most users have beside arrays. */
  public static StorageKind direct() {
    return new StorageKind(
        "direct FloatBuffer", size -> new Floats(bytes(4 * size, true, NATIVE).asFloatBuffer()));
  }

  private static StorageKind quantised(
      String name, boolean isDirect, boolean isSigned, int zeroPoint) {
    IntFunction<StoredFloats> allocation =
        size -> new Quantised(bytes(size, isDirect, NATIVE), isSigned, zeroPoint);
    return new StorageKind(name, allocation);
  }

  private static ByteBuffer bytes(int size, boolean isDirect, ByteOrder order) {
    ByteBuffer buffer = isDirect ? ByteBuffer.allocateDirect(size) : ByteBuffer.allocate(size);
    return buffer.order(order);
  }

  /** The very same buffer with another position and limit. */
  private static <B extends Buffer> B range(B buffer, int from, int length) {
    buffer.limit(from + length).position(from);
    return buffer;
  }

  private record Floats(FloatBuffer buffer) implements StoredFloats {

    @Override
    public FloatStorage view(int from, int length) {
      return FloatStorage.of(range(buffer, from, length));
    }

    @Override
    public FloatStorage readOnlyView(int from, int length) {
      return FloatStorage.of(range(buffer, from, length).asReadOnlyBuffer());
    }

    @Override
    public float get(int index) {
      buffer.clear();
      return buffer.get(index);
    }

    @Override
    public void set(int index, float value) {
      buffer.clear();
      buffer.put(index, value);
    }
  }

  private record Strided(FloatBuffer buffer, int stride) implements StoredFloats {

    private FloatBuffer rangeOf(int from, int length) {
      // What lies behind the last element need not be there.
      int span = length == 0 ? 0 : (length - 1) * stride + 1;
      return range(buffer, from * stride, span);
    }

    @Override
    public FloatStorage view(int from, int length) {
      return FloatStorage.ofStrided(rangeOf(from, length), stride);
    }

    @Override
    public FloatStorage readOnlyView(int from, int length) {
      return FloatStorage.ofStrided(rangeOf(from, length).asReadOnlyBuffer(), stride);
    }

    @Override
    public float get(int index) {
      buffer.clear();
      return buffer.get(index * stride);
    }

    @Override
    public void set(int index, float value) {
      buffer.clear();
      buffer.put(index * stride, value);
    }
  }

  private record Doubles(DoubleBuffer buffer) implements StoredFloats {

    @Override
    public FloatStorage view(int from, int length) {
      return FloatStorage.ofDoubles(range(buffer, from, length));
    }

    @Override
    public FloatStorage readOnlyView(int from, int length) {
      return FloatStorage.ofDoubles(range(buffer, from, length).asReadOnlyBuffer());
    }

    @Override
    public float get(int index) {
      buffer.clear();
      return (float) buffer.get(index);
    }

    @Override
    public void set(int index, float value) {
      buffer.clear();
      buffer.put(index, value);
    }
  }

  private record Halves(ShortBuffer buffer) implements StoredFloats {

    @Override
    public FloatStorage view(int from, int length) {
      return FloatStorage.ofHalves(range(buffer, from, length));
    }

    @Override
    public FloatStorage readOnlyView(int from, int length) {
      return FloatStorage.ofHalves(range(buffer, from, length).asReadOnlyBuffer());
    }

    @Override
    public float get(int index) {
      buffer.clear();
      return NarrowFormats.ofHalf(buffer.get(index));
    }

    @Override
    public void set(int index, float value) {
      buffer.clear();
      buffer.put(index, NarrowFormats.toHalf(value));
    }
  }

  private record HalvesInBytes(ByteBuffer buffer) implements StoredFloats {

    @Override
    public FloatStorage view(int from, int length) {
      return FloatStorage.ofHalves(range(buffer, 2 * from, 2 * length));
    }

    @Override
    public FloatStorage readOnlyView(int from, int length) {
      return FloatStorage.ofHalves(
          range(buffer, 2 * from, 2 * length).asReadOnlyBuffer().order(buffer.order()));
    }

    @Override
    public float get(int index) {
      buffer.clear();
      return NarrowFormats.ofHalf(buffer.getShort(2 * index));
    }

    @Override
    public void set(int index, float value) {
      buffer.clear();
      buffer.putShort(2 * index, NarrowFormats.toHalf(value));
    }
  }

  private record Bfloat16s(ShortBuffer buffer) implements StoredFloats {

    @Override
    public FloatStorage view(int from, int length) {
      return FloatStorage.ofBfloat16s(range(buffer, from, length));
    }

    @Override
    public FloatStorage readOnlyView(int from, int length) {
      return FloatStorage.ofBfloat16s(range(buffer, from, length).asReadOnlyBuffer());
    }

    @Override
    public float get(int index) {
      buffer.clear();
      return NarrowFormats.ofBfloat16(buffer.get(index));
    }

    @Override
    public void set(int index, float value) {
      buffer.clear();
      buffer.put(index, NarrowFormats.toBfloat16(value));
    }
  }

  private record Bfloat16sInBytes(ByteBuffer buffer) implements StoredFloats {

    @Override
    public FloatStorage view(int from, int length) {
      return FloatStorage.ofBfloat16s(range(buffer, 2 * from, 2 * length));
    }

    @Override
    public FloatStorage readOnlyView(int from, int length) {
      return FloatStorage.ofBfloat16s(
          range(buffer, 2 * from, 2 * length).asReadOnlyBuffer().order(buffer.order()));
    }

    @Override
    public float get(int index) {
      buffer.clear();
      return NarrowFormats.ofBfloat16(buffer.getShort(2 * index));
    }

    @Override
    public void set(int index, float value) {
      buffer.clear();
      buffer.putShort(2 * index, NarrowFormats.toBfloat16(value));
    }
  }

  private record Quantised(ByteBuffer buffer, boolean isSigned, int zeroPoint)
      implements StoredFloats {

    private FloatStorage of(ByteBuffer range) {
      return isSigned
          ? FloatStorage.ofInt8s(range, SCALE, zeroPoint)
          : FloatStorage.ofUint8s(range, SCALE, zeroPoint);
    }

    @Override
    public FloatStorage view(int from, int length) {
      return of(range(buffer, from, length));
    }

    @Override
    public FloatStorage readOnlyView(int from, int length) {
      return of(range(buffer, from, length).asReadOnlyBuffer());
    }

    @Override
    public float get(int index) {
      buffer.clear();
      return NarrowFormats.ofQuantised(buffer.get(index), SCALE, zeroPoint, isSigned);
    }

    @Override
    public void set(int index, float value) {
      buffer.clear();
      buffer.put(index, NarrowFormats.toQuantised(value, SCALE, zeroPoint, isSigned));
    }
  }
}
