package io.github.relu4j.internal.loop;

/** A function of 8 bits. */
public final class ByteLookup implements Lookup<byte[]> {

  /** How many results there are: one for each pattern of 8 bits. */
  public static final int SIZE = 1 << Byte.SIZE;

  private final byte[] results;

  /**
   * A table.
   *
   * @param results {@link #SIZE} of them, in the order of the patterns without a sign; kept
   */
  public ByteLookup(byte[] results) {
    this.results = results;
  }

  /** The last index is asked of the array, so that C2 needs no check of each index. */
  @Override
  public void apply(byte[] x, int xOffset, byte[] y, int yOffset, int length) {
    byte[] table = results;
    int last = table.length - 1;
    for (int i = 0; i < length; i++) {
      y[yOffset + i] = table[x[xOffset + i] & last];
    }
  }
}
