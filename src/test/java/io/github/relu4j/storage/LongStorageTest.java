package io.github.relu4j.storage;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.relu4j.Activations;
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
}
