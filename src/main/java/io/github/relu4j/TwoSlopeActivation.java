package io.github.relu4j;

import io.github.relu4j.internal.check.Check;
import io.github.relu4j.internal.loop.MaskLoop;
import io.github.relu4j.internal.run.Dispatch;

/**
 * An activation whose derivative is one of two slopes: a mask of one bit an element is all that
 * backward needs.
 *
 * <p>A network that keeps x for backward keeps 32 bits an element. With a mask it keeps one, and
 * backward reads less:
 *
 * <pre>{@code
 * long[] mask = new long[TwoSlopeActivation.maskLength(x.length)];
 * relu.forward(x, x, mask);                      // x now holds y
 * relu.backwardFromMask(mask, gradY, gradY);     // gradY now holds gradX
 * }</pre>
 *
 * <p><b>The mask.</b> A bit is 1 where f'(x) is {@link #slopeWhereSet()}, else 0. Element i of a
 * range has bit {@code i & 63} of word {@code i >>> 6}, counted from the first word of the mask.
 * Bits of the last word that no element has are written 0, and are not read.
 *
 * <p><b>Results.</b> Forward has the bits of {@link #forward(float[], float[])}, and backward from
 * the mask those of {@link #backward(float[], float[], float[]) backward} from x, with one
 * exception.
 *
 * <p><b>NaN.</b> Where x is NaN the bit is 1. So gradX is gradY times {@link #slopeWhereSet()}: NaN
 * where gradY is NaN, as from x. A gradY that is a number gives a number there, where backward from
 * x gives NaN. But y is NaN there, and so is the gradient of a loss that y has a part in.
 *
 * <p><b>Live elements.</b> Those whose bit is 1 are called live: {@link #liveCount} counts them. A
 * ReLU's live elements are those that let the gradient through. A {@link
 * io.github.relu4j.monitor.DeadUnitMonitor#observeMask DeadUnitMonitor} can be given masks.
 *
 * <p>The slopes are
 *
 * <ul>
 *   <li>1 and 0: {@link Relu}, {@link Relu6}, {@link HardTanh}, {@link Threshold}, {@link
 *       HardShrink}, {@link SoftShrink}
 *   <li>1 and its slope: {@link LeakyRelu}
 *   <li>a slope and 0: {@link HardSigmoid}, {@link HardSigmoidLinear}, {@link SparseSigmoid}
 * </ul>
 *
 * <p>Three relatives have no masks. The gradient of {@link PRelu}'s alpha needs x. {@link RRelu}
 * draws a slope for each element in training. {@link GeneralRelu} has three slopes.
 *
 * <p><b>Errors</b>, beside those of {@link Activation} and like them found before anything is
 * written:
 *
 * <ul>
 *   <li>a mask that is null: {@link NullPointerException} that names it;
 *   <li>a mask with too few words from its offset on: {@link IndexOutOfBoundsException} with
 *       offset, number of elements and array length;
 *   <li>with whole arrays, a mask that has another length than {@link #maskLength}: {@link
 *       IllegalArgumentException} with both lengths;
 *   <li>slopes that no mask can tell, of an activation of one's own: {@link IllegalStateException}.
 * </ul>
 *
 * <p>An activation of one's own has masks if it implements this interface. Its derivative must give
 * exactly the two slopes.
 *
 * <p>Thread-safe, and no method allocates, as with every activation.
 *
 * @see Activation#backwardFromOutput(float[], float[], float[])
 */
public interface TwoSlopeActivation extends ElementwiseActivation {

  /**
   * f'(x) where the bit of the mask is 1.
   *
   * @return a finite slope other than 0
   */
  float slopeWhereSet();

  /**
   * f'(x) where the bit of the mask is 0.
   *
   * @return a finite slope; if it is {@link #slopeWhereSet()}, no bit is 0
   */
  float slopeWhereClear();

  /**
   * The words of a mask.
   *
   * @param length the number of elements, at least 0
   * @return the number of words, one for each 64 elements or part of them
   * @throws IllegalArgumentException if length is below 0
   */
  static int maskLength(int length) {
    return MaskLoop.words(Check.atLeast("length", 0, length));
  }

  /**
   * Counts the live elements of a mask: those whose bit is 1. Divided by length, it is their share.
   *
   * @param mask the mask
   * @param maskOffset index of the first word
   * @param length the number of elements
   * @return how many of them are live
   * @throws NullPointerException if mask is null
   * @throws IndexOutOfBoundsException if the words do not lie inside the mask
   */
  static int liveCount(long[] mask, int maskOffset, int length) {
    Check.bits("mask", mask, maskOffset, length);
    return MaskLoop.count(mask, maskOffset, length);
  }

  /**
   * Writes {@code y = f(x)} and the mask of f'(x).
   *
   * @param x the pre-activations
   * @param xOffset index of the first element read from {@code x}
   * @param y receives the activations; may be {@code x} with the same offset
   * @param yOffset index of the first element written to {@code y}
   * @param mask receives the mask
   * @param maskOffset index of the first word written to {@code mask}
   * @param length the number of elements
   */
  default void forward(
      float[] x, int xOffset, float[] y, int yOffset, long[] mask, int maskOffset, int length) {
    Arguments.checkMap(x, xOffset, "y", y, yOffset, length);
    Check.bits("mask", mask, maskOffset, length);
    Arguments.requireTwoSlopes(this);
    Dispatch.masks(length)
        .forward(
            Dispatch.loops(this, length),
            this,
            slopeWhereSet(),
            slopeWhereClear(),
            x,
            xOffset,
            y,
            yOffset,
            mask,
            maskOffset,
            length);
  }

  /**
   * Writes {@code y = f(x)} and the mask of f'(x) for whole arrays of equal length.
   *
   * @param x the pre-activations
   * @param y receives the activations; may be {@code x}
   * @param mask receives the mask; has {@link #maskLength} words
   */
  default void forward(float[] x, float[] y, long[] mask) {
    Arguments.requireEqualLengths("x", x, "y", y);
    Arguments.requireMaskOf("x", x, mask);
    forward(x, 0, y, 0, mask, 0, x.length);
  }

  /**
   * Writes {@code gradX = gradY * f'(x)}, where the mask tells f'(x).
   *
   * <p>The rules for f' = 0, f' = 1 and everything else are those of {@link #backward(float[], int,
   * float[], int, float[], int, int) backward}.
   *
   * @param mask the mask that {@code forward} has written
   * @param maskOffset index of the first word read from {@code mask}
   * @param gradY the gradient of the loss with respect to y
   * @param gradYOffset index of the first element read from {@code gradY}
   * @param gradX receives the gradient with respect to x; may be {@code gradY} with the same offset
   * @param gradXOffset index of the first element written to {@code gradX}
   * @param length the number of elements
   */
  default void backwardFromMask(
      long[] mask,
      int maskOffset,
      float[] gradY,
      int gradYOffset,
      float[] gradX,
      int gradXOffset,
      int length) {
    Arguments.checkBackwardFromMask(
        mask, maskOffset, gradY, gradYOffset, gradX, gradXOffset, length);
    Arguments.requireTwoSlopes(this);
    Dispatch.masks(length)
        .multiply(
            mask,
            maskOffset,
            slopeWhereSet(),
            slopeWhereClear(),
            gradY,
            gradYOffset,
            gradX,
            gradXOffset,
            length);
  }

  /**
   * Writes {@code gradX = gradY * f'(x)} for whole arrays of equal length, where the mask tells
   * f'(x).
   *
   * @param mask the mask that {@code forward} has written; has {@link #maskLength} words
   * @param gradY the gradient of the loss with respect to y
   * @param gradX receives the gradient with respect to x; may be {@code gradY}
   * @see #backwardFromMask(long[], int, float[], int, float[], int, int)
   */
  default void backwardFromMask(long[] mask, float[] gradY, float[] gradX) {
    Arguments.requireEqualLengths("gradY", gradY, "gradX", gradX);
    Arguments.requireMaskOf("gradY", gradY, mask);
    backwardFromMask(mask, 0, gradY, 0, gradX, 0, gradY.length);
  }
}
