package io.github.relu4j.segments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.relu4j.Activations;
import io.github.relu4j.GatedRows;
import io.github.relu4j.internal.memory.Shareable;
import io.github.relu4j.storage.FloatStorage;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A view of a memory segment")
class SegmentStorageTest {

  private static float[] read(FloatStorage storage) {
    float[] floats = new float[(int) storage.length()];
    storage.read(0, floats, 0, floats.length);
    return floats;
  }

  /** Views of each class. */
  static Stream<Named<Function<MemorySegment, FloatStorage>>> views() {
    return Stream.of(
        Named.of("floats", SegmentStorage::of),
        Named.of("strided", segment -> SegmentStorage.ofStrided(segment, 2)),
        Named.of("doubles", SegmentStorage::ofDoubles),
        Named.of("halves", SegmentStorage::ofHalves),
        Named.of("bfloat16s", SegmentStorage::ofBfloat16s),
        Named.of("int8s", segment -> SegmentStorage.ofInt8s(segment, 1f, 0)),
        Named.of("uint8s", segment -> SegmentStorage.ofUint8s(segment, 1f, 0)),
        Named.of(
            "a FloatBuffer of it",
            segment -> FloatStorage.of(segment.asByteBuffer().asFloatBuffer())),
        Named.of(
            "a strided FloatBuffer of it",
            segment -> FloatStorage.ofStrided(segment.asByteBuffer().asFloatBuffer(), 2)),
        Named.of(
            "bytes in a ByteBuffer of it",
            segment -> FloatStorage.ofInt8s(segment.asByteBuffer(), 1f, 0)));
  }

  /** Each call with the storage as one of its arguments, and arrays as the others. */
  private static List<ThrowingCallable> callsWith(FloatStorage storage, float[] floats) {
    int length = (int) storage.length();
    FloatStorage array = FloatStorage.of(floats, 0, length);
    FloatStorage half = FloatStorage.of(floats, length, length / 2);
    FloatStorage other = FloatStorage.of(floats, length, length);
    GatedRows rows = Activations.swiglu().rows(2, GatedRows.Order.GATE_UP);
    return List.of(
        () -> Activations.relu().forward(storage, array),
        () -> Activations.relu().forward(array, storage),
        () -> Activations.tanh().derivative(storage, array),
        () -> Activations.tanh().backward(storage, array, array),
        () -> Activations.tanh().backward(array, storage, array),
        () -> Activations.tanh().backward(array, array, storage),
        () -> Activations.tanh().backwardFromOutput(array, storage, array),
        () -> Activations.swiglu().forward(storage, array, array),
        () -> Activations.swiglu().forward(array, storage, array),
        () -> Activations.swiglu().forward(array, array, storage),
        () -> Activations.swiglu().backward(array, array, storage, array, other),
        () -> Activations.swiglu().backward(array, array, array, array, storage),
        () -> Activations.swiglu().backward(array, array, array, storage, array),
        () -> rows.forward(storage, half),
        () -> rows.backward(storage, half, array),
        () -> Activations.softmax(4).forward(storage, array),
        () -> Activations.softmax(4).forward(array, storage),
        () -> Activations.softmax(4).backward(array, storage, array));
  }

  private static void assertEachRefused(
      FloatStorage storage, Class<? extends Exception> exception) {
    float[] floats = new float[2 * (int) storage.length()];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = i - 5;
    }
    float[] before = floats.clone();
    for (ThrowingCallable call : callsWith(storage, floats)) {
      assertThatThrownBy(call).isExactlyInstanceOf(exception);
      assertThat(floats).containsExactly(before);
    }
  }

  @DisplayName("is refused once its arena is closed, before anything is written")
  @ParameterizedTest
  @MethodSource("views")
  void closed(Function<MemorySegment, FloatStorage> view) {
    FloatStorage storage;
    try (Arena arena = Arena.ofShared()) {
      storage = view.apply(arena.allocate(64));
    }
    assertEachRefused(storage, IllegalStateException.class);
  }

  @DisplayName("is refused if it is confined to another thread, before anything is written")
  @ParameterizedTest
  @MethodSource("views")
  void confined(Function<MemorySegment, FloatStorage> view) {
    MemorySegment segment =
        CompletableFuture.supplyAsync(() -> Arena.ofConfined().allocate(64)).join();
    assertEachRefused(view.apply(segment), WrongThreadException.class);
  }

  @DisplayName("is shared by threads unless it is confined to one")
  @ParameterizedTest
  @MethodSource("views")
  void shareable(Function<MemorySegment, FloatStorage> view) {
    try (Arena one = Arena.ofConfined();
        Arena all = Arena.ofShared()) {
      assertThat(isShareable(view.apply(one.allocate(64)))).isFalse();
      assertThat(isShareable(view.apply(all.allocate(64)))).isTrue();
    }
  }

  @DisplayName("so is a buffer over a segment")
  @ParameterizedTest
  @MethodSource("buffers")
  void shareableBuffers(Function<ByteBuffer, FloatStorage> view) {
    try (Arena one = Arena.ofConfined()) {
      assertThat(isShareable(view.apply(one.allocate(64).asByteBuffer()))).isFalse();
    }
    assertThat(isShareable(view.apply(ByteBuffer.allocateDirect(64)))).isTrue();
  }

  static Stream<Named<Function<ByteBuffer, FloatStorage>>> buffers() {
    return Stream.of(
        Named.of("floats", bytes -> FloatStorage.of(bytes.asFloatBuffer())),
        Named.of("strided", bytes -> FloatStorage.ofStrided(bytes.asFloatBuffer(), 2)),
        Named.of("doubles", bytes -> FloatStorage.ofDoubles(bytes.asDoubleBuffer())),
        Named.of("halves", FloatStorage::ofHalves),
        Named.of("bytes", bytes -> FloatStorage.ofInt8s(bytes, 1, 0)));
  }

  private static boolean isShareable(FloatStorage storage) {
    return ((Shareable) storage).isShareable();
  }

  @Test
  @DisplayName("confined to this thread: a parallel activation works in this thread alone")
  void confinedAndParallel() {
    int length = 1 << 20;
    try (Arena arena = Arena.ofConfined()) {
      FloatStorage x = SegmentStorage.of(arena.allocate(4L * length));
      FloatStorage y = FloatStorage.of(arena.allocate(4L * length).asByteBuffer().asFloatBuffer());
      assertThatCode(() -> Activations.parallel(Activations.gelu()).forward(x, y))
          .doesNotThrowAnyException();
    }
  }

  @Test
  @DisplayName("is refused once its arena is closed, before anything native is written")
  void closedBesideOthers() {
    FloatStorage closed;
    try (Arena arena = Arena.ofShared()) {
      closed = SegmentStorage.of(arena.allocate(1 << 14));
    }
    FloatStorage open = SegmentStorage.of(Arena.ofAuto().allocate(1 << 14));
    float[] floats = read(open);
    Arrays.fill(floats, 1f);
    open.write(0, floats, 0, floats.length);
    List<ThrowingCallable> calls =
        List.of(
            () -> Activations.relu().forward(closed, open),
            () -> Activations.tanh().derivative(closed, open),
            () -> Activations.relu().backward(open, closed, open),
            () -> Activations.tanh().backward(closed, open, open),
            () -> Activations.tanh().backward(open, closed, open),
            () -> Activations.swiglu().forward(closed, open, open),
            () -> Activations.swiglu().forward(open, closed, open));
    for (ThrowingCallable call : calls) {
      assertThatThrownBy(call).isExactlyInstanceOf(IllegalStateException.class);
      assertThat(read(open)).containsOnly(1f);
    }
  }

  private static void assertTold(FloatStorage x, FloatStorage y) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Activations.relu().forward(x, y))
        .withMessageContaining("overlaps x");
  }

  @Test
  @DisplayName("tells of overlaps with a buffer over the same native memory")
  void overlapsDirectBuffer() {
    MemorySegment segment = Arena.ofAuto().allocate(400, 4);
    FloatStorage buffer = FloatStorage.of(segment.asSlice(0, 240).asByteBuffer().asFloatBuffer());
    FloatStorage view = SegmentStorage.of(segment.asSlice(160, 240));
    assertTold(buffer, view);
    assertTold(view, buffer);
  }

  @Test
  @DisplayName("tells of overlaps with an array and with a buffer over an array")
  void overlapsArrays() {
    float[] floats = new float[100];
    short[] shorts = new short[100];
    MemorySegment inFloats = MemorySegment.ofArray(floats);
    MemorySegment inShorts = MemorySegment.ofArray(shorts).asSlice(2, 120);
    assertTold(FloatStorage.of(floats, 0, 60), SegmentStorage.of(inFloats.asSlice(160, 240)));
    assertTold(FloatStorage.of(floats, 0, 60), SegmentStorage.ofHalves(inFloats.asSlice(8, 120)));
    assertTold(
        FloatStorage.ofHalves(ShortBuffer.wrap(shorts, 0, 60)), SegmentStorage.ofHalves(inShorts));
  }

  @Test
  @DisplayName("takes the place of a buffer over exactly the same memory")
  void inPlaceOfBuffer() {
    ByteBuffer bytes = ByteBuffer.allocateDirect(8).order(ByteOrder.nativeOrder());
    bytes.putFloat(0, -1f).putFloat(4, 2f);
    Activations.relu()
        .forward(
            FloatStorage.of(bytes.asFloatBuffer()),
            SegmentStorage.of(MemorySegment.ofBuffer(bytes)));
    assertThat(bytes.getFloat(0)).isZero();
    assertThat(bytes.getFloat(4)).isEqualTo(2f);
  }

  @Test
  @DisplayName("is apart from a column beside it")
  void columns() {
    MemorySegment matrix = MemorySegment.ofArray(new float[] {-1f, 2f, -3f, 4f});
    FloatStorage first = SegmentStorage.ofStrided(matrix, 2);
    FloatStorage second = SegmentStorage.ofStrided(matrix.asSlice(4), 2);
    assertThatCode(() -> Activations.relu().forward(first, second)).doesNotThrowAnyException();
    assertThat(matrix.toArray(ValueLayout.JAVA_FLOAT)).containsExactly(-1f, 0f, -3f, 0f);
  }

  @Test
  @DisplayName("has all whole elements of its segment, and of a stride the last one without a gap")
  void wholeElements() {
    MemorySegment segment = MemorySegment.ofArray(new byte[23]);
    assertThat(SegmentStorage.of(segment).length()).isEqualTo(5);
    assertThat(SegmentStorage.ofDoubles(segment).length()).isEqualTo(2);
    assertThat(SegmentStorage.ofHalves(segment).length()).isEqualTo(11);
    assertThat(SegmentStorage.ofStrided(segment, 2).length()).isEqualTo(3);
    assertThat(SegmentStorage.ofStrided(segment, 5).length()).isEqualTo(1);
    assertThat(SegmentStorage.ofStrided(segment, Long.MAX_VALUE).length()).isEqualTo(1);
    assertThat(SegmentStorage.of(MemorySegment.NULL).length()).isZero();
  }

  @Test
  @DisplayName("of a float[] is worked on where it is")
  void floatArray() {
    float[] floats = {-1f, 2f, -3f};
    MemorySegment segment = MemorySegment.ofArray(floats).asSlice(4);
    assertThat(SegmentStorage.of(segment).getClass()).isSameAs(FloatStorage.of(floats).getClass());
    Activations.relu().forward(SegmentStorage.of(segment), SegmentStorage.of(segment));
    assertThat(floats).containsExactly(-1f, 2f, 0f);
  }

  @Test
  @DisplayName("reaches elements beyond 2^31, and tells of overlaps there")
  void beyondIntegers(@TempDir Path directory) throws IOException {
    long length = (1L << 31) + 2_000;
    Path file = directory.resolve("sparse");
    try (Arena arena = Arena.ofShared();
        FileChannel channel =
            FileChannel.open(
                file,
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE)) {
      MemorySegment segment =
          channel.map(FileChannel.MapMode.READ_WRITE, 0, length * Float.BYTES, arena);
      FloatStorage all = SegmentStorage.of(segment);
      assertThat(all.length()).isEqualTo(length);
      all.write(length - 2, new float[] {-1f, 2f}, 0, 2);
      FloatStorage last = SegmentStorage.of(segment.asSlice((length - 2) * Float.BYTES));
      Activations.relu().forward(last, last);
      float[] floats = new float[2];
      all.read(length - 2, floats, 0, 2);
      assertThat(floats).containsExactly(0f, 2f);
      FloatStorage shifted = SegmentStorage.of(segment.asSlice(4));
      FloatStorage shorter = SegmentStorage.of(segment.asSlice(0, (length - 1) * Float.BYTES));
      assertTold(shifted, shorter);
      FloatStorage column = SegmentStorage.ofStrided(segment, length - 1);
      column.read(0, floats, 0, 2);
      assertThat(floats).containsExactly(0f, 2f);
    }
  }

  @Test
  @DisplayName("is refused of null, by name")
  void nulls() {
    views()
        .limit(7)
        .forEach(
            view ->
                assertThatNullPointerException()
                    .isThrownBy(() -> view.getPayload().apply(null))
                    .withMessage("segment"));
    MemorySegment segment = MemorySegment.NULL;
    List<ThrowingCallable> orders =
        List.of(
            () -> SegmentStorage.of(segment, null),
            () -> SegmentStorage.ofStrided(segment, 1, null),
            () -> SegmentStorage.ofDoubles(segment, null),
            () -> SegmentStorage.ofHalves(segment, null),
            () -> SegmentStorage.ofBfloat16s(segment, null));
    orders.forEach(call -> assertThatNullPointerException().isThrownBy(call).withMessage("order"));
  }

  @Test
  @DisplayName("is refused with a bad stride, scale or zero point, by name and value")
  void badParameters() {
    MemorySegment segment = MemorySegment.NULL;
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SegmentStorage.ofStrided(segment, 0))
        .withMessage("stride must be at least 1 but is 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SegmentStorage.ofInt8s(segment, Float.NaN, 0))
        .withMessage("scale must be finite and above 0 but is NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SegmentStorage.ofInt8s(segment, 1f, -129))
        .withMessage("zeroPoint must be from -128 to 127 but is -129");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SegmentStorage.ofUint8s(segment, 1f, 256))
        .withMessage("zeroPoint must be from 0 to 255 but is 256");
  }
}
