package io.github.relu4j.support;

/**
 * A number that stands for the bits of many results, all NaNs being one: a sum, so that neither
 * their order nor the number of threads matters. docs/bits/README.md has the definition, for those
 * who want to compute it elsewhere.
 */
public final class Digest {

  private long sum;

  /** Takes a result in, by a key that says of which input it is. */
  public void add(int key, float result) {
    sum += mixed((long) key << 32 | Integer.toUnsignedLong(Float.floatToIntBits(result)));
  }

  /** Takes results in, by the bits of their inputs. */
  public void addByInput(float[] x, float[] results) {
    for (int i = 0; i < x.length; i++) {
      add(Float.floatToRawIntBits(x[i]), results[i]);
    }
  }

  /** Takes results in, by their indices. */
  public void addByIndex(float[] results) {
    for (int i = 0; i < results.length; i++) {
      add(i, results[i]);
    }
  }

  public long sum() {
    return sum;
  }

  /** A sum as docs/bits has it. */
  public static String text(long sum) {
    return String.format("%016x", sum);
  }

  /** A permutation of all longs in which each bit of the result depends on all: SplitMix64's. */
  public static long mixed(long bits) {
    long mixed = bits + 0x9e3779b97f4a7c15L;
    mixed = (mixed ^ mixed >>> 30) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
    return mixed ^ mixed >>> 31;
  }
}
