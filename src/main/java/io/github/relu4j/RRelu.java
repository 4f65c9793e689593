package io.github.relu4j;

import io.github.relu4j.internal.check.Parameter;
import io.github.relu4j.internal.formula.Slope;
import io.github.relu4j.internal.loop.GivenSlope;
import io.github.relu4j.internal.loop.channel.RandomSlopes;
import io.github.relu4j.internal.run.Dispatch;
import io.github.relu4j.internal.text.ShortestDecimal;
import io.github.relu4j.kernel.OutputDerivative;
import io.github.relu4j.kernel.VectorKernel;
import io.github.relu4j.storage.FloatStorage;
import java.util.Objects;
import java.util.random.RandomGenerator;

/**
 * The randomised leaky rectified linear unit: {@code f(x) = x} for x above 0, else {@code a * x}
 * with a slope a that is random in training and the mean of its bounds afterwards.
 *
 * <p><b>Evaluation.</b> The methods of {@link Activation} have the slope {@link #negativeSlope()} =
 * (lower + upper) / 2, as {@link LeakyRelu} with that slope has it, bit for bit. Derivative: 1 for
 * x above 0, else that slope (so the slope at 0). Range: (-∞, ∞) for a positive slope, [0, ∞)
 * otherwise. Accuracy: one rounded multiplication, at most 0.5 ULP.
 *
 * <p><b>Training.</b> {@code forwardTraining} draws a slope for each element that is not above 0,
 * uniform between lower and upper, and keeps it; {@code backwardTraining} is given what was kept.
 * Slopes are drawn in index order, each by one {@code nextFloat()}, so generators in the same state
 * give the same bits in every JVM, as far as their nextFloat() does.
 *
 * <p>Special cases:
 *
 * <ul>
 *   <li>NaN: f and f' are NaN; in training a float is drawn as for any other, and the slope is NaN
 *   <li>±0: f is a zero, of x's sign for a positive slope; f' is the slope
 *   <li>+∞: f is +∞, f' is 1
 *   <li>-∞: f is -∞ for a positive slope, +∞ for a negative one; f' is the slope
 *   <li>a slope of 0: f is +0 for x not above 0, at -∞ too
 *   <li>lower = upper: every slope that is drawn is that one
 * </ul>
 *
 * <p>Immutable and thread-safe; the generator that is passed in may be neither. Source: B. Xu, N.
 * Wang, T. Chen, M. Li, "Empirical evaluation of rectified activations in convolutional network",
 * 2015, arXiv 1505.00853.
 *
 * @param lower the least slope below 0: any finite float; -0 is taken as +0
 * @param upper the largest slope below 0: any finite float, at least lower; -0 is taken as +0
 */
public record RRelu(float lower, float upper) implements ElementwiseActivation {

  /** The lower bound that Xu et al. and PyTorch use. */
  public static final float DEFAULT_LOWER = 1f / 8;

  /** The upper bound that Xu et al. and PyTorch use. */
  public static final float DEFAULT_UPPER = 1f / 3;

  /**
   * A randomised rectifier.
   *
   * @param lower the least slope below 0: any finite float; -0 is taken as +0
   * @param upper the largest slope below 0: any finite float, at least lower; -0 is taken as +0
   * @throws IllegalArgumentException if a bound is NaN or infinite, or if upper is below lower
   */
  public RRelu {
    lower = Parameter.requireFinite("lower", lower);
    upper = Parameter.requireFinite("upper", upper);
    if (upper < lower) {
      throw new IllegalArgumentException(
          "upper must be at least lower = " + lower + " but is " + upper);
    }
  }

  /**
   * The slope below 0 in evaluation.
   *
   * @return (lower + upper) / 2, rounded to the nearest float
   */
  public float negativeSlope() {
    // Plus 0, since half of the smallest negative float is rounded to -0.
    return (float) (((double) lower + upper) / 2) + 0f;
  }

  @Override
  public float forward(float x) {
    return Slope.leaky(x, negativeSlope());
  }

  @Override
  public float derivative(float x) {
    return Slope.derivative(x, negativeSlope());
  }

  @Override
  public float backward(float x, float gradY) {
    return Slope.backward(x, gradY, negativeSlope());
  }

  @Override
  public OutputDerivative<RRelu> outputDerivative() {
    return negativeSlope() > 0f
        ? OutputDerivative.thatOfInput()
        : OutputDerivative.none(
            "the mean of lower and upper must be above 0 but is " + negativeSlope());
  }

  /** A slope of 0 has vectors of its own. */
  @Override
  public Class<?> kernelClass() {
    return negativeSlope() == 0f ? Slope.class : RRelu.class;
  }

  @Override
  public VectorKernel<RRelu> vectorKernel() {
    return Slope.Vectors.leaky(RRelu::negativeSlope, negativeSlope() == 0f);
  }

  /**
   * Draws {@code slopes} and writes {@code y = slopes * x}: the slope is 1 for x above 0, else
   * drawn uniformly between lower and upper. Where it is 0, y is +0. Where x is NaN, slope and y
   * are NaN.
   *
   * @param x the pre-activations
   * @param xOffset index of the first element read from {@code x}
   * @param slopes receives the slopes, for {@code backwardTraining}; may be {@code x} with the same
   *     offset
   * @param slopesOffset index of the first element written to {@code slopes}
   * @param y receives the activations; may be {@code x} with the same offset
   * @param yOffset index of the first element written to {@code y}
   * @param length the number of elements
   * @param random called once for each element that is not above 0, in index order
   * @throws NullPointerException if an argument is null
   * @throws IndexOutOfBoundsException if a range does not lie inside its array
   * @throws IllegalArgumentException if the range of slopes or of y partly overlaps that of x, or
   *     if those of slopes and y overlap at all
   */
  public void forwardTraining(
      float[] x,
      int xOffset,
      float[] slopes,
      int slopesOffset,
      float[] y,
      int yOffset,
      int length,
      RandomGenerator random) {
    Arguments.checkMap(x, xOffset, "slopes", slopes, slopesOffset, length);
    Arguments.checkMap(x, xOffset, "y", y, yOffset, length);
    Arguments.requireDisjoint("slopes", slopes, slopesOffset, "y", y, yOffset, length);
    Objects.requireNonNull(random, "random");
    RandomSlopes.forward(
        lower, upper, x, xOffset, slopes, slopesOffset, y, yOffset, length, random);
  }

  /**
   * Draws {@code slopes} and writes {@code y = slopes * x} for whole arrays of equal length.
   *
   * @param x the pre-activations
   * @param slopes receives the slopes, for {@code backwardTraining}; may be {@code x}
   * @param y receives the activations; may be {@code x}
   * @param random called once for each element that is not above 0, in index order
   * @see #forwardTraining(float[], int, float[], int, float[], int, int, RandomGenerator)
   */
  public void forwardTraining(float[] x, float[] slopes, float[] y, RandomGenerator random) {
    Arguments.requireEqualLengths("x", x, "slopes", slopes);
    Arguments.requireEqualLengths("x", x, "y", y);
    forwardTraining(x, 0, slopes, 0, y, 0, x.length, random);
  }

  /**
   * Draws {@code slopes} and writes {@code y = slopes * x} for storages of equal length. What is
   * kept of a slope is what {@code slopes} can hold.
   *
   * @param x the pre-activations
   * @param slopes receives the slopes, for {@code backwardTraining}; may be {@code x}
   * @param y receives the activations; may be {@code x}
   * @param random called once for each element that is not above 0, in index order
   * @throws NullPointerException if an argument is null
   * @throws IllegalArgumentException if the lengths are unequal, slopes or y partly overlap x, or
   *     slopes and y overlap at all
   * @throws UnsupportedOperationException if slopes or y is read-only
   */
  public void forwardTraining(
      FloatStorage x, FloatStorage slopes, FloatStorage y, RandomGenerator random) {
    RandomSlopeStorageCalls.forward(this, x, slopes, y, random);
  }

  /**
   * Writes {@code gradX = gradY * slopes}, by the rule of {@link Activation#backward(float[], int,
   * float[], int, float[], int, int) backward}: where a slope is exactly 0 the result is +0
   * whatever {@code gradY} is, elsewhere it is one rounded multiplication.
   *
   * @param slopes the slopes that {@code forwardTraining} has kept
   * @param slopesOffset index of the first element read from {@code slopes}
   * @param gradY the gradient of the loss with respect to y
   * @param gradYOffset index of the first element read from {@code gradY}
   * @param gradX receives the gradient with respect to x; may be {@code slopes} or {@code gradY}
   *     with the same offset
   * @param gradXOffset index of the first element written to {@code gradX}
   * @param length the number of elements
   * @throws NullPointerException if an argument is null
   * @throws IndexOutOfBoundsException if a range does not lie inside its array
   * @throws IllegalArgumentException if the range of gradX partly overlaps that of slopes or gradY
   */
  public void backwardTraining(
      float[] slopes,
      int slopesOffset,
      float[] gradY,
      int gradYOffset,
      float[] gradX,
      int gradXOffset,
      int length) {
    Arguments.checkBackward(
        "slopes", slopes, slopesOffset, gradY, gradYOffset, gradX, gradXOffset, length);
    Dispatch.loops(GivenSlope.ANY, length)
        .derivative()
        .multiply(
            GivenSlope.ANY, slopes, slopesOffset, gradY, gradYOffset, gradX, gradXOffset, length);
  }

  /**
   * Writes {@code gradX = gradY * slopes} for whole arrays of equal length.
   *
   * @param slopes the slopes that {@code forwardTraining} has kept
   * @param gradY the gradient of the loss with respect to y
   * @param gradX receives the gradient with respect to x; may be {@code slopes} or {@code gradY}
   * @see #backwardTraining(float[], int, float[], int, float[], int, int)
   */
  public void backwardTraining(float[] slopes, float[] gradY, float[] gradX) {
    Arguments.requireEqualLengths("slopes", slopes, "gradY", gradY);
    Arguments.requireEqualLengths("slopes", slopes, "gradX", gradX);
    backwardTraining(slopes, 0, gradY, 0, gradX, 0, slopes.length);
  }

  /**
   * Writes {@code gradX = gradY * slopes} for storages of equal length.
   *
   * @param slopes the slopes that {@code forwardTraining} has kept
   * @param gradY the gradient of the loss with respect to y
   * @param gradX receives the gradient with respect to x; may be {@code slopes} or {@code gradY}
   * @throws NullPointerException if an argument is null
   * @throws IllegalArgumentException if the lengths are unequal, or gradX partly overlaps slopes or
   *     gradY
   * @throws UnsupportedOperationException if gradX is read-only
   */
  public void backwardTraining(FloatStorage slopes, FloatStorage gradY, FloatStorage gradX) {
    RandomSlopeStorageCalls.backward(this, slopes, gradY, gradX);
  }

  @Override
  public String name() {
    return "rrelu(" + ShortestDecimal.of(lower) + "," + ShortestDecimal.of(upper) + ")";
  }
}
