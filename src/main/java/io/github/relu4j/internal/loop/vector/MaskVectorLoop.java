package io.github.relu4j.internal.loop.vector;

import io.github.relu4j.internal.loop.MaskLoop;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Masks of one bit an element, in vectors, a whole word at a time; the rest of a range in plain
 * Java.
 *
 * <p>All lanes get the same int, and each moves its own bit of it to the sign. {@code
 * VectorMask.fromLong} and {@code toLong} would need fewer steps, but JDK 17 makes calls of them.
 *
 * <p>No method may be inlined into its caller, for the reason that {@link VectorLoop} has.
 */
final class MaskVectorLoop extends MaskLoop {

  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final VectorSpecies<Integer> BITS = IntVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();
  private static final int SIGN_SHIFT = 31;

  /** How far a step's bit is from the bit of its lane. */
  private static final int[] FROM_FIRST = distances(0);

  /** How far the bit of a lane is from the sign. */
  private static final int[] TO_SIGN = distances(SIGN_SHIFT);

  MaskVectorLoop() {}

  private static int[] distances(int bit) {
    int[] distances = new int[LANES];
    for (int lane = 0; lane < LANES; lane++) {
      distances[lane] = Math.abs(bit - lane);
    }
    return distances;
  }

  @Override
  protected boolean isInVectors() {
    return true;
  }

  @Override
  protected void packWords(float[] steps, long[] mask, int maskOffset, int words) {
    int end =
        switch (words) {
          case 0, 4, 8, 12, 16, 20, 24, 28, 32, 36, 40, 44, 48, 52, 56, 60, 64, 68, 72, 76 -> words;
          default -> words;
        };
    for (int word = 0; word < end; word++) {
      long bits = 0;
      for (int i = 0; i < Long.SIZE; i += LANES) {
        int part =
            FloatVector.fromArray(SPECIES, steps, word * Long.SIZE + i)
                .reinterpretAsInts()
                .lanewise(VectorOperators.LSHR, EXPONENT_BIT)
                .lanewise(VectorOperators.AND, 1)
                .lanewise(VectorOperators.LSHL, IntVector.fromArray(BITS, FROM_FIRST, 0))
                .reduceLanes(VectorOperators.OR);
        bits |= (part & 0xFFFF_FFFFL) << i;
      }
      mask[maskOffset + word] = bits;
    }
  }

  @Override
  protected void select(
      long[] mask,
      int maskOffset,
      float[] gradY,
      int gradYOffset,
      float[] gradX,
      int gradXOffset,
      int length) {
    int whole =
        switch (length) {
          case 0, 4, 8, 12, 16, 20, 24, 28, 32, 36, 40, 44, 48, 52, 56, 60 -> 0;
          default -> length - length % Long.SIZE;
        };
    for (int i = 0; i < whole; i += LANES) {
      IntVector kept =
          IntVector.broadcast(BITS, (int) (mask[maskOffset + (i >>> 6)] >>> i))
              .lanewise(VectorOperators.LSHL, IntVector.fromArray(BITS, TO_SIGN, 0))
              .lanewise(VectorOperators.ASHR, SIGN_SHIFT);
      FloatVector.fromArray(SPECIES, gradY, gradYOffset + i)
          .reinterpretAsInts()
          .lanewise(VectorOperators.AND, kept)
          .reinterpretAsFloats()
          .intoArray(gradX, gradXOffset + i);
    }
    int rest = gradXOffset + whole;
    System.arraycopy(gradY, gradYOffset + whole, gradX, rest, length - whole);
    super.select(mask, maskOffset + words(whole), gradX, rest, gradX, rest, length - whole);
  }

  @Override
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
    int whole =
        switch (length) {
          case 0, 4, 8, 12, 16, 20, 24, 28, 32, 36, 40, 44, 48, 52, 56, 60 -> 0;
          default -> length - length % Long.SIZE;
        };
    int clearBits = Float.floatToRawIntBits(clear);
    int change = Float.floatToRawIntBits(set) ^ clearBits;
    for (int i = 0; i < whole; i += LANES) {
      IntVector.broadcast(BITS, (int) (mask[maskOffset + (i >>> 6)] >>> i))
          .lanewise(VectorOperators.LSHL, IntVector.fromArray(BITS, TO_SIGN, 0))
          .lanewise(VectorOperators.ASHR, SIGN_SHIFT)
          .lanewise(VectorOperators.AND, change)
          .lanewise(VectorOperators.XOR, clearBits)
          .reinterpretAsFloats()
          .mul(FloatVector.fromArray(SPECIES, gradY, gradYOffset + i))
          .intoArray(gradX, gradXOffset + i);
    }
    int rest = gradXOffset + whole;
    int words = words(whole);
    System.arraycopy(gradY, gradYOffset + whole, gradX, rest, length - whole);
    super.scale(mask, maskOffset + words, set, clear, gradX, rest, gradX, rest, length - whole);
  }
}
