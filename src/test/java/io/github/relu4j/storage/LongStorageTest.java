package io.github.relu4j.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.relu4j.Activations;
import io.github.relu4j.GatedRows;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A storage of more than 2^31 elements")
class LongStorageTest {

  private static final long LENGTH = (1L << 31) + 1_500;

  /** The first element of each part that is read is its index; the others are left as they are. */
  private static final class Indices implements FloatStorage {

    private long read;

    @Override
    public long length() {
      return LENGTH;
    }

    @Override
    public void read(long from, float[] to, int toOffset, int count) {
      if (from != read) {
        throw new AssertionError("element " + from + " follows " + read);
      }
      to[toOffset] = from;
      read += count;
    }

    @Override
    public void write(long at, float[] from, int fromOffset, int count) {
      throw new AssertionError("an input");
    }
  }

  /** Keeps none of its elements, but has looked at the first of each part. */
  private static final class Checked implements FloatStorage {

    private long written;

    @Override
    public long length() {
      return LENGTH;
    }

    @Override
    public void read(long from, float[] to, int toOffset, int count) {
      throw new AssertionError("an output");
    }

    @Override
    public void write(long at, float[] from, int fromOffset, int count) {
      if (at != written || from[fromOffset] != at) {
        throw new AssertionError("element " + at + " is " + from[fromOffset]);
      }
      written += count;
    }
  }

  @Test
  @DisplayName("is worked on to its end")
  void forward() {
    Indices x = new Indices();
    Checked y = new Checked();
    Activations.identity().forward(x, y);
    assertThat(x.read).isEqualTo(LENGTH);
    assertThat(y.written).isEqualTo(LENGTH);
  }

  /** Elements that nobody may touch. */
  private record Untouched(long length) implements FloatStorage {

    @Override
    public void read(long from, float[] to, int toOffset, int count) {
      throw new AssertionError("read");
    }

    @Override
    public void write(long at, float[] from, int fromOffset, int count) {
      throw new AssertionError("written");
    }
  }

  @Test
  @DisplayName("is refused where what must be copied together is longer than an array")
  void tooLongTogether() {
    int half = 1 << 30;
    FloatStorage twice = new Untouched(4L * half);
    FloatStorage once = new Untouched(2L * half);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Activations.prelu(new float[4], half).forward(twice, twice))
        .withMessage("a channel block of 4294967296 elements is longer than an array can be");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Activations.softmax(half, 4).forward(twice, twice))
        .withMessage("a block of rows of 4294967296 elements is longer than an array can be");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Activations.swiglu().rows(half, GatedRows.Order.GATE_UP).forward(twice, once))
        .withMessage("a row of 2147483648 elements is longer than an array can be");
  }

  @Test
  @DisplayName("is fine with such blocks where there are none")
  void noBlocks() {
    int half = 1 << 30;
    FloatStorage none = new Untouched(0);
    assertThatCode(
            () -> {
              Activations.prelu(new float[4], half).forward(none, none);
              Activations.softmax(half, 4).forward(none, none);
              Activations.swiglu().rows(half, GatedRows.Order.GATE_UP).forward(none, none);
            })
        .doesNotThrowAnyException();
  }
}
