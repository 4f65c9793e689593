package io.github.relu4j.internal.loop;

/** A function of 16 bits. */
public final class ShortLookup implements Lookup<short[]> {

  /** How many results there are: one for each pattern of 16 bits. */
  public static final int SIZE = 1 << Short.SIZE;

  private final short[] results;

  /**
   * A table.
   *
   * @param results {@link #SIZE} of them, in the order of the patterns without a sign; kept
   */
  public ShortLookup(short[] results) {
    this.results = results;
  }

  /** The last index is asked of the array, so that C2 needs no check of each index. */
  @Override
  public void apply(short[] x, int xOffset, short[] y, int yOffset, int length) {
    short[] table = results;
    int last = table.length - 1;
    for (int i = 0; i < length; i++) {
      y[yOffset + i] = table[x[xOffset + i] & last];
    }
  }
}
