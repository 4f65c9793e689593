package io.github.relu4j.internal.loop;

import io.github.relu4j.kernel.Elementwise;
import java.util.Arrays;

/**
 * Masks of one bit an element, in plain Java: which of two slopes f' has there. Element i of a
 * range is bit i mod 64 of word i / 64.
 *
 * <p><b>From slopes to bits.</b> A step is 0 where the bit is 0, else 1 or NaN. Bit 23, the last
 * one of the exponent, is set in 1 and in every NaN, and not in ±0. So it is the bit of the mask.
 *
 * <p><b>From bits to gradients.</b> C2 vectorises no loop with a bit cast in it. So these loops
 * take eight elements at a time, whose masks or slopes are found in a table by a byte or half a
 * byte.
 *
 * <p>The loops are too long to be inlined, for the reason that {@link ElementLoop} has.
 */
public class MaskLoop {

  /** The last bit of the exponent of a float. */
  protected static final int EXPONENT_BIT = 23;

  /** Elements of a group that shares a byte of a mask. */
  private static final int GROUP = 8;

  private static final int BYTE = 0xFF;

  /** Bits of a half of a byte, and that half itself. */
  private static final int HALF_BYTE = 4;

  private static final int LOW_HALF = 0xF;
  private static final int HALVES_OF_BYTES = 16;

  /** Of each byte, for each of its bits: all bits of an int. */
  private static final int[] KEPT = kept();

  private static int[] kept() {
    int[] kept = new int[(BYTE + 1) * GROUP];
    for (int i = 0; i < kept.length; i++) {
      kept[i] = allBits(i / GROUP >>> i % GROUP);
    }
    return kept;
  }

  /** For the loop in vectors, which is in another package. */
  protected MaskLoop() {}

  /**
   * The words of a mask.
   *
   * @param length how many elements there are
   * @return how many words they need
   */
  public static int words(int length) {
    return length + Long.SIZE - 1 >>> 6;
  }

  /**
   * Counts bits that are 1.
   *
   * @param mask the bits
   * @param maskOffset index of the first word
   * @param length how many bits there are
   * @return how many of them are 1
   */
  public static int count(long[] mask, int maskOffset, int length) {
    int whole = maskOffset + (length >>> 6);
    int count = 0;
    for (int word = maskOffset; word < whole; word++) {
      count += Long.bitCount(mask[word]);
    }
    int rest = length % Long.SIZE;
    return rest == 0 ? count : count + Long.bitCount(mask[whole] << Long.SIZE - rest);
  }

  /**
   * Whether this is explicit SIMD code.
   *
   * @return true for the loops of the vector path
   */
  protected boolean isInVectors() {
    return false;
  }

  /**
   * y = f(x), and the mask of f'(x).
   *
   * @param loops the loops of the activation
   * @param activation the activation
   * @param set f' where the bit is 1
   * @param clear f' where the bit is 0
   * @param x the elements
   * @param xOffset index of the first of them
   * @param y receives the values; may be the range of x
   * @param yOffset index of the first of them
   * @param mask receives the bits
   * @param maskOffset index of the first word
   * @param length how many elements there are
   */
  public final void forward(
      Loops loops,
      Elementwise activation,
      float set,
      float clear,
      float[] x,
      int xOffset,
      float[] y,
      int yOffset,
      long[] mask,
      int maskOffset,
      int length) {
    Tiles tiles = Tiles.take();
    if (tiles == null) {
      byElement(activation, set, clear, x, xOffset, y, yOffset, mask, maskOffset, length);
      return;
    }
    try {
      float[] slopes = tiles.values;
      boolean isFetched = loops.isInVectors() && length >= Tuning.BEYOND_CACHES;
      int tile = isFetched ? Tuning.TILE_BEYOND_CACHES : Tiles.LENGTH;
      for (int done = 0, count; done < length; done += count) {
        count = Math.min(tile, length - done);
        loops.derivative().apply(activation, x, xOffset + done, slopes, 0, count);
        loops.forward().apply(activation, x, xOffset + done, y, yOffset + done, count);
        if (set != 1f || clear != 0f) {
          toSteps(slopes, set, clear, count);
        }
        pack(slopes, count, mask, maskOffset + words(done));
      }
      tiles.giveBack();
    } catch (Throwable e) {
      tiles.taken = 0;
      throw e;
    }
  }

  private static void byElement(
      Elementwise activation,
      float set,
      float clear,
      float[] x,
      int xOffset,
      float[] y,
      int yOffset,
      long[] mask,
      int maskOffset,
      int length) {
    Arrays.fill(mask, maskOffset, maskOffset + words(length), 0L);
    for (int i = 0; i < length; i++) {
      float element = x[xOffset + i];
      float step = (activation.derivative(element) - clear) / (set - clear);
      y[yOffset + i] = activation.forward(element);
      mask[maskOffset + (i >>> 6)] |= (long) bit(step) << i;
    }
  }

  /**
   * A slope of {@code set} becomes 1, since a number other than 0 divided by itself is 1, and an
   * infinite difference by itself NaN. One of {@code clear} becomes a zero, since the difference of
   * two floats is 0 only if they are equal. Where both slopes are equal, all become NaN.
   */
  private static void toSteps(float[] slopes, float set, float clear, int count) {
    int end =
        switch (count) {
          case 0, 4, 8, 12, 16, 20, 24, 28, 32, 36, 40, 44, 48, 52, 56, 60, 64, 68, 72, 76 -> count;
          default -> count;
        };
    for (int i = 0; i < end; i++) {
      slopes[i] = (slopes[i] - clear) / (set - clear);
    }
  }

  /** Fills the last word with zeros. The tile has whole words. */
  private void pack(float[] steps, int count, long[] mask, int maskOffset) {
    int words = words(count);
    Arrays.fill(steps, count, words * Long.SIZE, 0f);
    packWords(steps, mask, maskOffset, words);
  }

  /**
   * The bits of steps, in whole words.
   *
   * @param steps 64 for each word
   * @param mask receives the words
   * @param maskOffset index of the first of them
   * @param words how many there are
   */
  protected void packWords(float[] steps, long[] mask, int maskOffset, int words) {
    int end =
        switch (words) {
          case 0, 4, 8, 12, 16, 20, 24, 28, 32, 36, 40, 44, 48, 52, 56, 60, 64, 68, 72, 76 -> words;
          default -> words;
        };
    for (int word = 0; word < end; word++) {
      long bits = 0;
      for (int i = 0; i < Long.SIZE; i += GROUP) {
        bits |= (long) group(steps, word * Long.SIZE + i) << i;
      }
      mask[maskOffset + word] = bits;
    }
  }

  /** The bits of eight steps. */
  private static int group(float[] steps, int i) {
    return bit(steps[i])
        | bit(steps[i + 1]) << 1
        | bit(steps[i + 2]) << 2
        | bit(steps[i + 3]) << 3
        | bit(steps[i + 4]) << 4
        | bit(steps[i + 5]) << 5
        | bit(steps[i + 6]) << 6
        | bit(steps[i + 7]) << 7;
  }

  /** The bit of a step. */
  static int bit(float step) {
    return Float.floatToRawIntBits(step) >>> EXPONENT_BIT & 1;
  }

  /**
   * gradX = gradY * the slope that the bit stands for; +0 where that is 0.
   *
   * @param mask the bits
   * @param maskOffset index of the first word
   * @param set f' where the bit is 1; not 0
   * @param clear f' where the bit is 0
   * @param gradY the gradients with respect to the values
   * @param gradYOffset index of the first of them
   * @param gradX receives the gradients with respect to the elements; may be the range of gradY
   * @param gradXOffset index of the first of them
   * @param length how many elements there are
   */
  public final void multiply(
      long[] mask,
      int maskOffset,
      float set,
      float clear,
      float[] gradY,
      int gradYOffset,
      float[] gradX,
      int gradXOffset,
      int length) {
    // No other slope than set: its products are selected, and products with 0 are not formed.
    boolean scalesFirst = clear == 0f && set != 1f;
    if (!scalesFirst && (gradYOffset == gradXOffset || isInVectors())) {
      products(mask, maskOffset, set, clear, gradY, gradYOffset, gradX, gradXOffset, length);
      return;
    }
    for (int done = 0, count; done < length; done += count) {
      count = Math.min(Tiles.LENGTH, length - done);
      int from = gradXOffset + done;
      System.arraycopy(gradY, gradYOffset + done, gradX, from, count);
      if (scalesFirst) {
        Scaling.multiply(gradX, set, from, from + count);
      }
      products(mask, maskOffset + words(done), set, clear, gradX, from, gradX, from, count);
    }
  }

  private void products(
      long[] mask,
      int maskOffset,
      float set,
      float clear,
      float[] gradY,
      int gradYOffset,
      float[] gradX,
      int gradXOffset,
      int length) {
    if (clear == 0f) {
      select(mask, maskOffset, gradY, gradYOffset, gradX, gradXOffset, length);
    } else {
      scale(mask, maskOffset, set, clear, gradY, gradYOffset, gradX, gradXOffset, length);
    }
  }

  /**
   * gradY where the bit is 1, else +0. Both offsets are the same, except in vectors.
   *
   * <p>The loop counts in the index of both arrays: with a sum for the index of each array it took
   * twice the time.
   */
  protected void select(
      long[] mask,
      int maskOffset,
      float[] gradY,
      int gradYOffset,
      float[] gradX,
      int gradXOffset,
      int length) {
    int end =
        switch (length) {
          case 0, 4, 8, 12, 16, 20, 24, 28, 32, 36, 40 -> gradXOffset + length;
          default -> gradXOffset + length;
        };
    int whole = end - length % GROUP;
    for (int at = gradXOffset; at < whole; at += GROUP) {
      int i = at - gradXOffset;
      int kept = ((int) (mask[maskOffset + (i >>> 6)] >>> i) & BYTE) * GROUP;
      gradX[at] = selected(KEPT[kept], gradY[at]);
      gradX[at + 1] = selected(KEPT[kept + 1], gradY[at + 1]);
      gradX[at + 2] = selected(KEPT[kept + 2], gradY[at + 2]);
      gradX[at + 3] = selected(KEPT[kept + 3], gradY[at + 3]);
      gradX[at + 4] = selected(KEPT[kept + 4], gradY[at + 4]);
      gradX[at + 5] = selected(KEPT[kept + 5], gradY[at + 5]);
      gradX[at + 6] = selected(KEPT[kept + 6], gradY[at + 6]);
      gradX[at + 7] = selected(KEPT[kept + 7], gradY[at + 7]);
    }
    for (int at = whole; at < end; at++) {
      int i = at - gradXOffset;
      gradX[at] = selected(allBits(mask[maskOffset + (i >>> 6)] >>> i), gradY[at]);
    }
  }

  private static float selected(int kept, float gradient) {
    return Float.intBitsToFloat(Float.floatToRawIntBits(gradient) & kept);
  }

  /** All bits as the first one. */
  private static int allBits(long bits) {
    return -(int) (bits & 1);
  }

  /** gradY times one slope or the other, neither of which is 0; at the same offsets likewise. */
  protected void scale(
      long[] mask,
      int maskOffset,
      float set,
      float clear,
      float[] gradY,
      int gradYOffset,
      float[] gradX,
      int gradXOffset,
      int length) {
    Tiles tiles = length < Tuning.SHORTEST_BY_TABLE ? null : Tiles.take();
    if (tiles == null) {
      int clearBits = Float.floatToRawIntBits(clear);
      int change = Float.floatToRawIntBits(set) ^ clearBits;
      for (int i = 0; i < length; i++) {
        int isSet = allBits(mask[maskOffset + (i >>> 6)] >>> i);
        float slope = Float.intBitsToFloat(clearBits ^ isSet & change);
        int at = gradXOffset + i;
        gradX[at] = slope * gradY[at];
      }
      return;
    }
    try {
      float[] slopes = tiles.scales;
      for (int i = 0; i < HALVES_OF_BYTES * HALF_BYTE; i++) {
        slopes[i] = (i / HALF_BYTE >>> i % HALF_BYTE & 1) == 1 ? set : clear;
      }
      scale(slopes, mask, maskOffset, gradY, gradX, gradXOffset, length);
      tiles.giveBack();
    } catch (Throwable e) {
      tiles.taken = 0;
      throw e;
    }
  }

  /** The slopes are those of four bits, for each half of a byte that there is. */
  private static void scale(
      float[] slopes,
      long[] mask,
      int maskOffset,
      float[] gradY,
      float[] gradX,
      int offset,
      int length) {
    int end =
        switch (length) {
          case 0, 4, 8, 12, 16, 20, 24, 28, 32, 36, 40 -> offset + length;
          default -> offset + length;
        };
    int whole = end - length % GROUP;
    for (int at = offset; at < whole; at += GROUP) {
      int i = at - offset;
      int bits = (int) (mask[maskOffset + (i >>> 6)] >>> i);
      int low = (bits & LOW_HALF) * HALF_BYTE;
      int high = (bits >>> HALF_BYTE & LOW_HALF) * HALF_BYTE;
      gradX[at] = slopes[low] * gradY[at];
      gradX[at + 1] = slopes[low + 1] * gradY[at + 1];
      gradX[at + 2] = slopes[low + 2] * gradY[at + 2];
      gradX[at + 3] = slopes[low + 3] * gradY[at + 3];
      gradX[at + 4] = slopes[high] * gradY[at + 4];
      gradX[at + 5] = slopes[high + 1] * gradY[at + 5];
      gradX[at + 6] = slopes[high + 2] * gradY[at + 6];
      gradX[at + 7] = slopes[high + 3] * gradY[at + 7];
    }
    for (int at = whole; at < end; at++) {
      int i = at - offset;
      int bit = (int) (mask[maskOffset + (i >>> 6)] >>> i) & 1;
      gradX[at] = slopes[bit * HALF_BYTE] * gradY[at];
    }
  }
}
