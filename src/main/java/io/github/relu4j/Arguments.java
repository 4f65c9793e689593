package io.github.relu4j;

import io.github.relu4j.internal.check.Check;
import io.github.relu4j.internal.check.Excerpt;
import java.util.Objects;

/** The checks that every array method makes before it writes anything. */
final class Arguments {

  private Arguments() {}

  static void requireEqualLengths(String firstName, float[] first, String name, float[] array) {
    Objects.requireNonNull(first, firstName);
    Objects.requireNonNull(array, name);
    requireEqual(firstName, first.length, name, array.length);
  }

  static void requireEqualLengths(String firstName, float[] first, String name, boolean[] mask) {
    Objects.requireNonNull(first, firstName);
    Objects.requireNonNull(mask, name);
    requireEqual(firstName, first.length, name, mask.length);
  }

  static void requireEqual(String firstName, int firstLength, String name, int length) {
    if (firstLength != length) {
      throw new IllegalArgumentException(
          firstName + " has length " + firstLength + " but " + name + " has length " + length);
    }
  }

  /** A mask with the words that the elements of a whole array need. */
  static void requireMaskOf(String name, float[] array, long[] mask) {
    Objects.requireNonNull(mask, "mask");
    int words = TwoSlopeActivation.maskLength(array.length);
    if (mask.length != words) {
      throw new IllegalArgumentException(
          name
              + " has length "
              + array.length
              + ", so mask must have length "
              + words
              + " but has length "
              + mask.length);
    }
  }

  /** What a user's activation says of itself. */
  static void requireTwoSlopes(TwoSlopeActivation activation) {
    float set = activation.slopeWhereSet();
    if (!(Float.isFinite(set) && set != 0f)) {
      throw noSlope(activation, "slopeWhereSet() must be finite and not 0 but is " + set);
    }
    float clear = activation.slopeWhereClear();
    if (!Float.isFinite(clear)) {
      throw noSlope(activation, "slopeWhereClear() must be finite but is " + clear);
    }
  }

  private static IllegalStateException noSlope(Activation activation, String reason) {
    return new IllegalStateException(Excerpt.of(activation.name()) + ": " + reason);
  }

  static void requireRange(String name, float[] array, int offset, long length) {
    Check.range(name, array, offset, length);
  }

  /** For arrays of any type. */
  static void requireSameOrDisjoint(
      String inputName,
      Object input,
      int inputOffset,
      String outputName,
      Object output,
      int outputOffset,
      int length) {
    if (input == output
        && inputOffset != outputOffset
        && Math.abs(inputOffset - outputOffset) < length) {
      throw new IllegalArgumentException(
          outputName
              + " at offset "
              + outputOffset
              + " partly overlaps "
              + inputName
              + " at offset "
              + inputOffset
              + " over length "
              + length
              + ": use the same range or a disjoint one");
    }
  }

  static void requireDisjoint(
      String firstName,
      float[] first,
      int firstOffset,
      String name,
      float[] array,
      int offset,
      int length) {
    requireDisjoint(firstName, first, firstOffset, length, name, array, offset, length);
  }

  private static void requireDisjoint(
      String firstName,
      float[] first,
      int firstOffset,
      int firstLength,
      String name,
      float[] array,
      int offset,
      int length) {
    boolean apart =
        first != array || firstOffset + firstLength <= offset || offset + length <= firstOffset;
    if (!apart && firstLength > 0 && length > 0) {
      throw new IllegalArgumentException(
          name
              + " at offset "
              + offset
              + " with length "
              + length
              + " overlaps "
              + firstName
              + " at offset "
              + firstOffset
              + " with length "
              + firstLength
              + ": use disjoint ranges");
    }
  }

  static void checkMap(
      float[] x, int xOffset, String outputName, float[] output, int outputOffset, int length) {
    requireRange("x", x, xOffset, length);
    requireRange(outputName, output, outputOffset, length);
    requireSameOrDisjoint("x", x, xOffset, outputName, output, outputOffset, length);
  }

  static void checkBackward(
      String inputName,
      float[] input,
      int inputOffset,
      float[] gradY,
      int gradYOffset,
      float[] gradX,
      int gradXOffset,
      int length) {
    requireRange(inputName, input, inputOffset, length);
    requireRange("gradY", gradY, gradYOffset, length);
    requireRange("gradX", gradX, gradXOffset, length);
    requireSameOrDisjoint(inputName, input, inputOffset, "gradX", gradX, gradXOffset, length);
    requireSameOrDisjoint("gradY", gradY, gradYOffset, "gradX", gradX, gradXOffset, length);
  }

  static void checkBackwardFromMask(
      long[] mask,
      int maskOffset,
      float[] gradY,
      int gradYOffset,
      float[] gradX,
      int gradXOffset,
      int length) {
    requireRange("gradY", gradY, gradYOffset, length);
    requireRange("gradX", gradX, gradXOffset, length);
    Check.bits("mask", mask, maskOffset, length);
    requireSameOrDisjoint("gradY", gradY, gradYOffset, "gradX", gradX, gradXOffset, length);
  }

  static void checkGatedForward(
      float[] gate, int gateOffset, float[] up, int upOffset, float[] y, int yOffset, int length) {
    requireRange("gate", gate, gateOffset, length);
    requireRange("up", up, upOffset, length);
    requireRange("y", y, yOffset, length);
    requireSameOrDisjoint("gate", gate, gateOffset, "y", y, yOffset, length);
    requireSameOrDisjoint("up", up, upOffset, "y", y, yOffset, length);
  }

  static void checkGatedBackward(
      float[] gate,
      int gateOffset,
      float[] up,
      int upOffset,
      float[] gradY,
      int gradYOffset,
      float[] gradGate,
      int gradGateOffset,
      float[] gradUp,
      int gradUpOffset,
      int length) {
    requireRange("gate", gate, gateOffset, length);
    requireRange("up", up, upOffset, length);
    requireRange("gradY", gradY, gradYOffset, length);
    requireGatedGradient(
        "gradGate",
        gradGate,
        gradGateOffset,
        gate,
        gateOffset,
        up,
        upOffset,
        gradY,
        gradYOffset,
        length);
    requireGatedGradient(
        "gradUp", gradUp, gradUpOffset, gate, gateOffset, up, upOffset, gradY, gradYOffset, length);
    requireDisjoint("gradGate", gradGate, gradGateOffset, "gradUp", gradUp, gradUpOffset, length);
  }

  /** A gradient of a gated unit: over one of the inputs, or over none. */
  private static void requireGatedGradient(
      String name,
      float[] gradient,
      int offset,
      float[] gate,
      int gateOffset,
      float[] up,
      int upOffset,
      float[] gradY,
      int gradYOffset,
      int length) {
    requireRange(name, gradient, offset, length);
    requireSameOrDisjoint("gate", gate, gateOffset, name, gradient, offset, length);
    requireSameOrDisjoint("up", up, upOffset, name, gradient, offset, length);
    requireSameOrDisjoint("gradY", gradY, gradYOffset, name, gradient, offset, length);
  }

  /** For results that take the place of the first of several inputs each, or of none. */
  static void requireSameStartOrDisjoint(
      float[] x, int xOffset, int xLength, float[] y, int yOffset, int yLength) {
    if (x != y || xOffset != yOffset) {
      requireDisjoint("x", x, xOffset, xLength, "y", y, yOffset, yLength);
    }
  }

  /** For the gradients of those inputs. */
  static void checkGroupedBackward(
      float[] x,
      int xOffset,
      float[] gradY,
      int gradYOffset,
      float[] gradX,
      int gradXOffset,
      int xLength,
      int yLength) {
    requireRange("gradY", gradY, gradYOffset, yLength);
    requireRange("gradX", gradX, gradXOffset, xLength);
    requireSameOrDisjoint("x", x, xOffset, "gradX", gradX, gradXOffset, xLength);
    requireDisjoint("gradY", gradY, gradYOffset, yLength, "gradX", gradX, gradXOffset, xLength);
  }

  static void requireTimesAsLong(float[] x, int times, String name, float[] array) {
    Objects.requireNonNull(x, "x");
    Objects.requireNonNull(array, name);
    if (x.length != (long) times * array.length) {
      throw new IllegalArgumentException(
          "x must be "
              + times
              + " times as long as "
              + name
              + " but has length "
              + x.length
              + ", and "
              + name
              + " has length "
              + array.length);
    }
  }

  /** For sums, which are added to while the inputs are read. */
  static void requireArrayOfItsOwn(String name, float[] sums, float[] x, float[] gradY) {
    if (sums == x || sums == gradY) {
      throw new IllegalArgumentException(
          name + " must be an array of its own but is " + (sums == x ? "x" : "gradY"));
    }
  }

  static UnsupportedOperationException noStorages(Activation activation) {
    return new UnsupportedOperationException(
        Excerpt.of(activation.name())
            + " has methods over float[] alone: those over a FloatStorage are for an"
            + " ElementwiseActivation, or for a class that overrides them");
  }

  static UnsupportedOperationException noBackwardFromOutput(Activation activation, String reason) {
    return new UnsupportedOperationException(
        Excerpt.of(activation.name()) + " has no backwardFromOutput: " + reason);
  }
}
