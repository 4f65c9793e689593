package io.github.relu4j.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.relu4j.Activations;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.ShortBuffer;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A view of memory")
class FloatStorageTest {

  private static float[] read(FloatStorage storage) {
    float[] floats = new float[(int) storage.length()];
    storage.read(0, floats, 0, floats.length);
    return floats;
  }

  @Test
  @DisplayName("of an array copies nothing")
  void arrays() {
    float[] floats = {1f, 2f, 3f};
    double[] doubles = {1, 2, 3};
    FloatStorage.of(floats, 1, 2).write(0, new float[] {5f, 6f}, 0, 2);
    FloatStorage.ofDoubles(doubles).write(1, new float[] {7f, 8f}, 1, 1);
    assertThat(floats).containsExactly(1f, 5f, 6f);
    assertThat(doubles).containsExactly(1, 8, 3);
  }

  @Test
  @DisplayName("of halves, bfloat16s and bytes in arrays has their numbers")
  void narrowArrays() {
    assertThat(read(FloatStorage.ofHalves(new short[] {0x3c00, (short) 0xc100})))
        .containsExactly(1f, -2.5f);
    assertThat(read(FloatStorage.ofBfloat16s(new short[] {0x3f80, (short) 0xc020})))
        .containsExactly(1f, -2.5f);
    assertThat(read(FloatStorage.ofInt8s(new byte[] {-1, 3, 127}, 0.5f, 1)))
        .containsExactly(-1f, 1f, 63f);
    assertThat(read(FloatStorage.ofUint8s(new byte[] {-1, 3, 127}, 0.5f, 1)))
        .containsExactly(127f, 1f, 63f);
  }

  @Test
  @DisplayName("of a strided array has every n-th element")
  void strided() {
    float[] matrix = {0f, 1f, 2f, 3f, 4f, 5f, 6f, 7f};
    assertThat(read(FloatStorage.ofStrided(matrix, 1, 3, 3))).containsExactly(1f, 4f, 7f);
    assertThat(read(FloatStorage.ofStrided(matrix, 8, 3, 0))).isEmpty();
    assertThat(read(FloatStorage.ofStrided(FloatBuffer.wrap(matrix, 2, 5), 2)))
        .containsExactly(2f, 4f, 6f);
  }

  @Test
  @DisplayName("of a buffer is that of its position and limit when it was made")
  void positionAndLimit() {
    FloatBuffer buffer = ByteBuffer.allocateDirect(40).asFloatBuffer();
    buffer.put(new float[] {0f, 1f, 2f, 3f, 4f, 5f, 6f, 7f, 8f, 9f});
    buffer.limit(6).position(2);
    FloatStorage storage = FloatStorage.of(buffer);
    buffer.position(0).limit(1);
    assertThat(read(storage)).containsExactly(2f, 3f, 4f, 5f);
    assertThat(buffer.position()).isZero();
  }

  @Test
  @DisplayName("of bytes reads halves in their order, without a last odd byte")
  void byteOrder() {
    ByteBuffer bytes = ByteBuffer.wrap(new byte[] {9, 0x3c, 0, 9, 9, 9}).position(1).limit(4);
    assertThat(read(FloatStorage.ofHalves(bytes))).containsExactly(1f);
    bytes.order(ByteOrder.LITTLE_ENDIAN);
    assertThat(read(FloatStorage.ofHalves(bytes))).containsExactly(60 * 0x1p-24f);
  }

  @Test
  @DisplayName("of doubles rounds what it reads, and writes floats exactly")
  void doubles() {
    double[] doubles = {0.1, 1e300, -1e-300, 1 + 0x1p-24, 1 + 0x3p-24};
    FloatStorage storage = FloatStorage.ofDoubles(doubles);
    assertThat(read(storage)).containsExactly(0.1f, Float.POSITIVE_INFINITY, -0f, 1f, 1 + 0x1p-22f);
    storage.write(0, new float[] {0.1f}, 0, 1);
    assertThat(doubles[0]).isEqualTo((double) 0.1f);
  }

  @Test
  @DisplayName("of quantised numbers rounds halves to even steps, and ends at its bounds")
  void quantised() {
    byte[] bytes = new byte[8];
    float[] values = {0.25f, 0.75f, -0.75f, 1e30f, -1e30f, Float.NaN, 62f, -0.2f};
    FloatStorage.ofInt8s(bytes, 0.5f, 3).write(0, values, 0, 8);
    assertThat(bytes).containsExactly(3, 5, 1, 127, -128, 3, 127, 3);
    FloatStorage.ofUint8s(bytes, 0.5f, 3).write(0, values, 0, 8);
    assertThat(bytes).containsExactly(3, 5, 1, -1, 0, 3, 127, 3);
  }

  private static void assertTold(ThrowingCallable call) {
    assertThatIllegalArgumentException().isThrownBy(call).withMessageContaining("overlaps x");
  }

  @Test
  @DisplayName("tells of overlaps between formats in one array of bytes")
  void overlapOfFormats() {
    ByteBuffer bytes = ByteBuffer.allocate(200);
    FloatStorage halves = FloatStorage.ofHalves(bytes.slice(0, 100));
    FloatStorage quantised = FloatStorage.ofInt8s(bytes.slice(50, 50), 1f, 0);
    assertTold(() -> Activations.relu().forward(halves, quantised));
  }

  @Test
  @DisplayName("takes the place of another format of the same width")
  void otherFormatInPlace() {
    short[] shorts = {0x3c00, (short) 0xc100};
    Activations.relu().forward(FloatStorage.ofHalves(shorts), FloatStorage.ofBfloat16s(shorts));
    assertThat(shorts).containsExactly(0x3f80, 0);
  }

  @Test
  @DisplayName("of one column of a matrix is apart from the others")
  void columns() {
    float[] matrix = {-1f, 2f, -3f, 4f};
    FloatStorage first = FloatStorage.ofStrided(matrix, 0, 2, 2);
    FloatStorage second = FloatStorage.ofStrided(matrix, 1, 2, 2);
    Activations.relu().forward(first, second);
    assertThat(matrix).containsExactly(-1f, 0f, -3f, 0f);
    assertTold(() -> Activations.relu().forward(FloatStorage.of(matrix, 0, 2), second));
  }

  @Test
  @DisplayName("tells of overlaps between slices and views of one direct buffer, from Java 22 on")
  void slices() {
    assumeTrue(Runtime.version().feature() >= 22);
    ByteBuffer bytes = ByteBuffer.allocateDirect(400);
    FloatStorage lower = FloatStorage.of(bytes.slice(0, 240).asFloatBuffer());
    FloatStorage upper = FloatStorage.of(bytes.slice(160, 240).asFloatBuffer().slice());
    FloatStorage readOnly = FloatStorage.of(bytes.asReadOnlyBuffer().slice(4, 240).asFloatBuffer());
    assertTold(() -> Activations.relu().forward(lower, upper));
    assertTold(() -> Activations.relu().forward(upper, lower));
    assertTold(() -> Activations.relu().forward(readOnly, lower));
  }

  @Test
  @DisplayName("tells of overlaps with the heap buffer that it is a view of, from Java 22 on")
  void viewsOfHeapBuffers() {
    assumeTrue(Runtime.version().feature() >= 22);
    byte[] bytes = new byte[80];
    FloatStorage floats = FloatStorage.of(ByteBuffer.wrap(bytes, 8, 40).asFloatBuffer());
    FloatStorage quantised = FloatStorage.ofInt8s(ByteBuffer.wrap(bytes, 47, 10), 1f, 0);
    FloatStorage behind = FloatStorage.ofInt8s(ByteBuffer.wrap(bytes, 48, 10), 1f, 0);
    assertTold(() -> Activations.relu().forward(floats, quantised));
    assertThatCode(() -> Activations.relu().forward(floats, behind)).doesNotThrowAnyException();
  }

  /** A shared arena of Java 22 and later, which this source cannot name. */
  private static Object arena() throws ReflectiveOperationException {
    return Class.forName("java.lang.foreign.Arena").getMethod("ofShared").invoke(null);
  }

  private static FloatBuffer floats(Object arena, int count) throws ReflectiveOperationException {
    Object segment =
        Class.forName("java.lang.foreign.Arena")
            .getMethod("allocate", long.class, long.class)
            .invoke(arena, 4L * count, 4L);
    ByteBuffer bytes =
        (ByteBuffer)
            Class.forName("java.lang.foreign.MemorySegment")
                .getMethod("asByteBuffer")
                .invoke(segment);
    return bytes.order(ByteOrder.nativeOrder()).asFloatBuffer();
  }

  private static void close(Object arena) throws ReflectiveOperationException {
    Class.forName("java.lang.foreign.Arena").getMethod("close").invoke(arena);
  }

  @Test
  @DisplayName("of a memory segment, as a buffer, is read and written, from Java 22 on")
  void segments() throws ReflectiveOperationException {
    assumeTrue(Runtime.version().feature() >= 22);
    FloatBuffer buffer = floats(arena(), 3);
    buffer.put(0, new float[] {-1f, 2f, -3f});
    FloatStorage storage = FloatStorage.of(buffer);
    Activations.relu().forward(storage, storage);
    assertThat(read(storage)).containsExactly(0f, 2f, 0f);
  }

  @Test
  @DisplayName("of a closed segment is refused before anything is written, from Java 22 on")
  void closedSegments() throws ReflectiveOperationException {
    assumeTrue(Runtime.version().feature() >= 22);
    Object arena = arena();
    FloatStorage closed = FloatStorage.of(floats(arena, 3));
    close(arena);
    float[] floats = {-1f, 2f, -3f};
    FloatStorage open = FloatStorage.of(floats);
    List<ThrowingCallable> calls =
        List.of(
            () -> Activations.relu().forward(closed, open),
            () -> Activations.relu().forward(open, closed),
            () -> Activations.relu().backward(open, closed, open),
            () -> Activations.swiglu().backward(open, open, open, open, closed),
            () -> Activations.swiglu().backward(open, open, open, closed, open),
            () -> Activations.softmax(3).forward(closed, open));
    for (ThrowingCallable call : calls) {
      assertThatThrownBy(call).isInstanceOf(IllegalStateException.class);
      assertThat(floats).containsExactly(-1f, 2f, -3f);
    }
  }

  @Test
  @DisplayName("leaves the output alone if its input cannot be read")
  void failingInput() {
    FloatStorage failing =
        new FloatStorage() {
          @Override
          public long length() {
            return 3;
          }

          @Override
          public void read(long from, float[] to, int toOffset, int count) {
            throw new IllegalStateException("closed");
          }

          @Override
          public void write(long at, float[] from, int fromOffset, int count) {
            throw new IllegalStateException("closed");
          }
        };
    float[] y = {1f, 2f, 3f};
    assertThatThrownBy(() -> Activations.relu().forward(failing, FloatStorage.of(y)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("closed");
    assertThat(y).containsExactly(1f, 2f, 3f);
  }

  @Test
  @DisplayName("is refused of null")
  void nulls() {
    List<ThrowingCallable> arrays =
        List.of(
            () -> FloatStorage.of((float[]) null),
            () -> FloatStorage.of(null, 0, 0),
            () -> FloatStorage.ofStrided(null, 0, 1, 0),
            () -> FloatStorage.ofDoubles((double[]) null),
            () -> FloatStorage.ofHalves((short[]) null),
            () -> FloatStorage.ofBfloat16s((short[]) null),
            () -> FloatStorage.ofInt8s((byte[]) null, 1f, 0),
            () -> FloatStorage.ofUint8s((byte[]) null, 1f, 0));
    List<ThrowingCallable> buffers =
        List.of(
            () -> FloatStorage.of((FloatBuffer) null),
            () -> FloatStorage.ofStrided(null, 1),
            () -> FloatStorage.ofDoubles((DoubleBuffer) null),
            () -> FloatStorage.ofHalves((ShortBuffer) null),
            () -> FloatStorage.ofHalves((ByteBuffer) null),
            () -> FloatStorage.ofBfloat16s((ShortBuffer) null),
            () -> FloatStorage.ofBfloat16s((ByteBuffer) null),
            () -> FloatStorage.ofInt8s((ByteBuffer) null, 1f, 0),
            () -> FloatStorage.ofUint8s((ByteBuffer) null, 1f, 0));
    arrays.forEach(call -> assertThatNullPointerException().isThrownBy(call).withMessage("array"));
    buffers.forEach(
        call -> assertThatNullPointerException().isThrownBy(call).withMessage("buffer"));
  }

  @Test
  @DisplayName("is refused of a range outside the array")
  void outside() {
    float[] array = new float[10];
    assertThatThrownBy(() -> FloatStorage.of(array, 4, 7))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("array: offset 4 and length 7 do not fit an array of length 10");
    assertThatThrownBy(() -> FloatStorage.ofStrided(array, 1, 3, 4))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> FloatStorage.ofStrided(array, 0, 1 << 30, 5))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> FloatStorage.ofStrided(array, 0, 1, -1))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  @DisplayName("is refused with a bad stride, scale or zero point, by name and value")
  void badParameters() {
    float[] floats = new float[10];
    byte[] bytes = new byte[10];
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FloatStorage.ofStrided(floats, 0, 0, 3))
        .withMessage("stride must be at least 1 but is 0");
    for (float scale : new float[] {0f, -1f, Float.NaN, Float.POSITIVE_INFINITY}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> FloatStorage.ofInt8s(bytes, scale, 0))
          .withMessage("scale must be finite and above 0 but is " + scale);
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FloatStorage.ofInt8s(bytes, 1f, 128))
        .withMessage("zeroPoint must be from -128 to 127 but is 128");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> FloatStorage.ofUint8s(bytes, 1f, -1))
        .withMessage("zeroPoint must be from 0 to 255 but is -1");
  }
}
