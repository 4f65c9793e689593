package io.github.relu4j.internal.loop.channel;

/**
 * The gradient of the loss with respect to a parameter of each channel: the sum of a term over the
 * channel's elements.
 *
 * <p>The order of summation is that of {@link SlopeGradient}, in double: element k of a run of one
 * channel goes to partial sum k mod 4, runs follow each other in index order, and the partial sums
 * s0 to s3 are added as (s0 + s1) + (s2 + s3).
 */
public final class ParameterGradient {

  private ParameterGradient() {}

  /** What an element adds. */
  @FunctionalInterface
  public interface Term {

    /**
     * The product of gradY and of the derivative with respect to the parameter.
     *
     * @param x the element
     * @param gradY the gradient with respect to its value
     * @param channel its channel
     * @return what is added
     */
    double of(float x, float gradY, int channel);
  }

  /** Adds the gradient of each channel to {@code gradParameter}. */
  public static void add(
      Term term,
      float[] x,
      int xOffset,
      float[] gradY,
      int gradYOffset,
      int length,
      int elementsPerChannel,
      float[] gradParameter) {
    if (length == 0) {
      return;
    }
    int block = gradParameter.length * elementsPerChannel;
    for (int channel = 0; channel < gradParameter.length; channel++) {
      int start = channel * elementsPerChannel;
      int xFrom = xOffset + start;
      int gradYFrom = gradYOffset + start;
      int rest = length - start;
      double sum = sum(term, channel, x, xFrom, gradY, gradYFrom, rest, block, elementsPerChannel);
      gradParameter[channel] = (float) (gradParameter[channel] + sum);
    }
  }

  /** The sum over one channel that has all elements. */
  public static double sum(
      Term term, float[] x, int xOffset, float[] gradY, int gradYOffset, int length) {
    return length == 0 ? 0 : sum(term, 0, x, xOffset, gradY, gradYOffset, length, length, length);
  }

  private static double sum(
      Term term,
      int channel,
      float[] x,
      int xFrom,
      float[] gradY,
      int gradYFrom,
      int length,
      int block,
      int run) {
    double sum0 = 0;
    double sum1 = 0;
    double sum2 = 0;
    double sum3 = 0;
    for (int done = 0; done < length; done += block) {
      int a = xFrom + done;
      int g = gradYFrom + done;
      int whole = run & -4;
      for (int i = 0; i < whole; i += 4) {
        sum0 += term.of(x[a + i], gradY[g + i], channel);
        sum1 += term.of(x[a + i + 1], gradY[g + i + 1], channel);
        sum2 += term.of(x[a + i + 2], gradY[g + i + 2], channel);
        sum3 += term.of(x[a + i + 3], gradY[g + i + 3], channel);
      }
      sum0 += whole < run ? term.of(x[a + whole], gradY[g + whole], channel) : 0;
      sum1 += whole + 1 < run ? term.of(x[a + whole + 1], gradY[g + whole + 1], channel) : 0;
      sum2 += whole + 2 < run ? term.of(x[a + whole + 2], gradY[g + whole + 2], channel) : 0;
    }
    return (sum0 + sum1) + (sum2 + sum3);
  }
}
