package io.github.relu4j.internal.loop.channel;

/**
 * The gradient of the loss with respect to the slopes: for each channel the sum of {@code gradY *
 * x} over x that are not above 0: a NaN counts, so that the sum is NaN as the value is.
 *
 * <p>The order of summation is part of the result, so it is fixed: element k of a run of one
 * channel goes to partial sum k mod 4, runs follow each other in index order, and the partial sums
 * s0 to s3 are added as (s0 + s1) + (s2 + s3). Products and sums are double: a product of two
 * floats is exact there.
 */
public final class SlopeGradient {

  /** Channels summed side by side where each has one element a block, to use whole cache lines. */
  private static final int SIDE_BY_SIDE = 4;

  private SlopeGradient() {}

  /** Adds the gradient of each channel to {@code gradSlopes}. */
  public static void add(
      float[] x,
      int xOffset,
      float[] gradY,
      int gradYOffset,
      int length,
      int elementsPerChannel,
      float[] gradSlopes) {
    if (length == 0) {
      return;
    }
    int channels = gradSlopes.length;
    int first = 0;
    if (elementsPerChannel == 1) {
      for (; first + SIDE_BY_SIDE <= channels; first += SIDE_BY_SIDE) {
        addFourChannels(x, xOffset + first, gradY, gradYOffset + first, length, gradSlopes, first);
      }
    }
    for (int channel = first; channel < channels; channel++) {
      int start = channel * elementsPerChannel;
      double sum =
          sum(
              x,
              xOffset + start,
              gradY,
              gradYOffset + start,
              length - start,
              channels * elementsPerChannel,
              elementsPerChannel);
      gradSlopes[channel] = (float) (gradSlopes[channel] + sum);
    }
  }

  /** Runs of one element each: only the first partial sum of each channel is used. */
  private static void addFourChannels(
      float[] x,
      int xFrom,
      float[] gradY,
      int gradYFrom,
      int length,
      float[] gradSlopes,
      int first) {
    double sum0 = 0;
    double sum1 = 0;
    double sum2 = 0;
    double sum3 = 0;
    for (int i = 0; i < length - first; i += gradSlopes.length) {
      sum0 += term(x[xFrom + i], gradY[gradYFrom + i]);
      sum1 += term(x[xFrom + i + 1], gradY[gradYFrom + i + 1]);
      sum2 += term(x[xFrom + i + 2], gradY[gradYFrom + i + 2]);
      sum3 += term(x[xFrom + i + 3], gradY[gradYFrom + i + 3]);
    }
    gradSlopes[first] = (float) (gradSlopes[first] + sum0);
    gradSlopes[first + 1] = (float) (gradSlopes[first + 1] + sum1);
    gradSlopes[first + 2] = (float) (gradSlopes[first + 2] + sum2);
    gradSlopes[first + 3] = (float) (gradSlopes[first + 3] + sum3);
  }

  private static double sum(
      float[] x, int xFrom, float[] gradY, int gradYFrom, int length, int block, int run) {
    double sum0 = 0;
    double sum1 = 0;
    double sum2 = 0;
    double sum3 = 0;
    for (int start = 0; start < length; start += block) {
      int i = start;
      for (; i + 3 < start + run; i += 4) {
        sum0 += term(x[xFrom + i], gradY[gradYFrom + i]);
        sum1 += term(x[xFrom + i + 1], gradY[gradYFrom + i + 1]);
        sum2 += term(x[xFrom + i + 2], gradY[gradYFrom + i + 2]);
        sum3 += term(x[xFrom + i + 3], gradY[gradYFrom + i + 3]);
      }
      sum0 += i < start + run ? term(x[xFrom + i], gradY[gradYFrom + i]) : 0;
      sum1 += i + 1 < start + run ? term(x[xFrom + i + 1], gradY[gradYFrom + i + 1]) : 0;
      sum2 += i + 2 < start + run ? term(x[xFrom + i + 2], gradY[gradYFrom + i + 2]) : 0;
    }
    return (sum0 + sum1) + (sum2 + sum3);
  }

  private static double term(float x, float gradY) {
    return x > 0f ? 0 : (double) gradY * x;
  }
}
