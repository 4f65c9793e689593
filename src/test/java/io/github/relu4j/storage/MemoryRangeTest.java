package io.github.relu4j.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Ranges of memory")
class MemoryRangeTest {

  private static final Object MEMORY = new Object();

  private static BitSet bytes(int start, int width, int stride, int length) {
    BitSet bytes = new BitSet();
    for (int i = 0; i < length; i++) {
      bytes.set(start + i * stride, start + i * stride + width);
    }
    return bytes;
  }

  @Test
  @DisplayName("of one stride overlap exactly where they have a byte in common")
  void equalStrides() {
    Random random = new Random(1);
    for (int round = 0; round < 100_000; round++) {
      int stride = 1 + random.nextInt(9);
      int width = 1 + random.nextInt(stride);
      int otherWidth = 1 + random.nextInt(stride);
      int start = random.nextInt(40);
      int otherStart = random.nextInt(40);
      int length = random.nextInt(6);
      int otherLength = random.nextInt(6);
      boolean expected =
          bytes(start, width, stride, length)
              .intersects(bytes(otherStart, otherWidth, stride, otherLength));
      assertThat(
              MemoryRange.of(MEMORY, start, width, stride)
                  .overlaps(
                      length, MemoryRange.of(MEMORY, otherStart, otherWidth, stride), otherLength))
          .isEqualTo(expected);
    }
  }

  @Test
  @DisplayName("of two strides overlap at least where they have a byte in common")
  void differentStrides() {
    Random random = new Random(2);
    for (int round = 0; round < 100_000; round++) {
      int width = 1 + random.nextInt(4);
      int stride = width + random.nextInt(9);
      int otherStride = width + random.nextInt(9);
      int start = random.nextInt(40);
      int otherStart = random.nextInt(40);
      int length = random.nextInt(6);
      int otherLength = random.nextInt(6);
      boolean overlaps =
          MemoryRange.of(MEMORY, start, width, stride)
              .overlaps(
                  length, MemoryRange.of(MEMORY, otherStart, width, otherStride), otherLength);
      boolean share =
          bytes(start, width, stride, length)
              .intersects(bytes(otherStart, width, otherStride, otherLength));
      assertThat(overlaps || !share).isTrue();
    }
  }

  @Test
  @DisplayName("of two strides are apart where all of one lie between those of the other")
  void betweenOthers() {
    MemoryRange even = MemoryRange.of(MEMORY, 0, 4, 8);
    assertThat(even.overlaps(100, MemoryRange.of(MEMORY, 4, 4, 16), 50)).isFalse();
    assertThat(even.overlaps(100, MemoryRange.of(MEMORY, 8, 4, 16), 49)).isTrue();
  }

  @Test
  @DisplayName("of two strides are apart where one ends before the other starts")
  void oneAfterTheOther() {
    MemoryRange first = MemoryRange.of(MEMORY, 0, 4);
    MemoryRange second = MemoryRange.of(MEMORY, 40, 4, 12);
    assertThat(first.overlaps(10, second, 5)).isFalse();
    assertThat(second.overlaps(5, first, 10)).isFalse();
    assertThat(first.overlaps(11, second, 5)).isTrue();
  }

  @Test
  @DisplayName("of two objects share nothing")
  void otherMemory() {
    MemoryRange range = MemoryRange.of(MEMORY, 0, 4);
    MemoryRange other = MemoryRange.of(new Object(), 0, 4);
    assertThat(range.overlaps(10, other, 10)).isFalse();
    assertThat(range.isSameAs(10, other)).isFalse();
  }

  @Test
  @DisplayName("that are unknown share nothing that is known, not even with themselves")
  void unknown() {
    assertThat(MemoryRange.UNKNOWN.isSameAs(1, MemoryRange.UNKNOWN)).isFalse();
    assertThat(MemoryRange.UNKNOWN.overlaps(10, MemoryRange.UNKNOWN, 10)).isFalse();
    assertThat(MemoryRange.UNKNOWN.isIn(null)).isFalse();
    assertThat(MemoryRange.UNKNOWN).hasToString("unknown");
  }

  @Test
  @DisplayName("are the same with equal start, width and stride in one object")
  void same() {
    MemoryRange range = MemoryRange.of(MEMORY, 8, 4, 12);
    assertThat(range.isSameAs(10, MemoryRange.of(MEMORY, 8, 4, 12))).isTrue();
    assertThat(range.isSameAs(10, MemoryRange.of(MEMORY, 9, 4, 12))).isFalse();
    assertThat(range.isSameAs(10, MemoryRange.of(MEMORY, 8, 2, 12))).isFalse();
    assertThat(range.isSameAs(10, MemoryRange.of(MEMORY, 8, 4, 16))).isFalse();
  }

  @Test
  @DisplayName("of one element are the same with any stride")
  void oneElement() {
    MemoryRange range = MemoryRange.of(MEMORY, 8, 4, 12);
    assertThat(range.isSameAs(1, MemoryRange.of(MEMORY, 8, 4))).isTrue();
    assertThat(range.isSameAs(1, MemoryRange.of(MEMORY, 12, 4))).isFalse();
  }

  @Test
  @DisplayName("of native memory are told apart by their addresses")
  void addresses() {
    MemoryRange range = MemoryRange.ofAddress(1L << 40, 4, 8);
    assertThat(range.isSameAs(10, MemoryRange.ofAddress(1L << 40, 4, 8))).isTrue();
    assertThat(range.overlaps(10, MemoryRange.ofAddress((1L << 40) + 76, 4, 4), 10)).isFalse();
    assertThat(range.overlaps(10, MemoryRange.ofAddress((1L << 40) + 75, 4, 4), 10)).isTrue();
    assertThat(range.overlaps(10, MemoryRange.of(MEMORY, 1L << 40, 4), 10)).isFalse();
  }

  @Test
  @DisplayName("of native memory are those of direct buffers, from Java 22 on")
  void addressesOfDirectBuffers() {
    assumeTrue(Runtime.version().feature() >= 22);
    ByteBuffer bytes = ByteBuffer.allocateDirect(8);
    MemoryRange range = FloatStorage.of(bytes.asFloatBuffer()).memory();
    // All addresses, and none but the first.
    assertThat(range.overlaps(2, MemoryRange.ofAddress(0, 1, 1), Long.MAX_VALUE)).isTrue();
    assertThat(range.overlaps(2, MemoryRange.ofAddress(0, 1, 1), 1)).isFalse();
  }

  @Test
  @DisplayName("refuse bad numbers by name and value")
  void badNumbers() {
    assertThatNullPointerException()
        .isThrownBy(() -> MemoryRange.of(null, 0, 4))
        .withMessage("memory");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MemoryRange.of(MEMORY, 0, 0))
        .withMessage("width must be at least 1 but is 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MemoryRange.of(MEMORY, 0, 4, 3))
        .withMessage("stride must be at least 4 but is 3");
  }
}
