package io.github.relu4j.benchmarks.jmh;

import io.github.relu4j.LogSoftmax;
import io.github.relu4j.Maxout;
import io.github.relu4j.Softmax;
import io.github.relu4j.Sparsemax;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/**
 * What do softmax, its logarithm and maxout cost beside the loops that a user would write? And what
 * do a mask, lengths, another axis and sparsemax cost beside softmax?
 *
 * <p>About as many elements for each width, 65 536, so that the times can be compared.
 */
public class RowsBenchmark extends WarmBenchmark {

  private static final int ELEMENTS = 1 << 16;
  private static final int PIECES = 4;

  /** Elements of a row: a few classes, a thousand, the tokens of a language. */
  @Param({"16", "1024", "32768"})
  public int width;

  private int rows;
  private Softmax softmax;
  private LogSoftmax logSoftmax;
  private Softmax overChannels;
  private Sparsemax sparsemax;
  private Maxout maxout;
  private boolean[] mask;
  private int[] lengths;
  private float[] x;
  private float[] y;
  private float[] largest;

  /** Prepares the arrays. */
  @Setup
  public void prepare() {
    rows = ELEMENTS / width;
    softmax = new Softmax(width);
    logSoftmax = new LogSoftmax(width);
    overChannels = new Softmax(width, rows);
    sparsemax = new Sparsemax(width);
    maxout = new Maxout(PIECES, width / PIECES);
    mask = new boolean[ELEMENTS];
    lengths = new int[rows];
    for (int i = 0; i < ELEMENTS; i++) {
      mask[i] = Math.floorMod(i * 0x9E3779B9, 3) > 0;
    }
    for (int row = 0; row < rows; row++) {
      lengths[row] = 1 + (int) ((long) row * width / rows);
    }
    x = Numbers.preActivations(ELEMENTS);
    y = new float[ELEMENTS];
    largest = new float[ELEMENTS / PIECES];
  }

  /** Softmax by the library. */
  @Benchmark
  public float[] softmax() {
    softmax.forward(x, y);
    return y;
  }

  /** Softmax with a mask that leaves two elements of three. */
  @Benchmark
  public float[] maskedSoftmax() {
    softmax.forward(x, mask, y);
    return y;
  }

  /** Softmax of the first elements of each row, from one up to all. */
  @Benchmark
  public float[] causalSoftmax() {
    softmax.forward(x, 0, lengths, 0, y, 0, rows);
    return y;
  }

  /** Softmax of the columns of one matrix. */
  @Benchmark
  public float[] softmaxOverChannels() {
    overChannels.forward(x, y);
    return y;
  }

  /** Sparsemax by the library. */
  @Benchmark
  public float[] sparsemax() {
    sparsemax.forward(x, y);
    return y;
  }

  /** The logarithm of softmax by the library. */
  @Benchmark
  public float[] logSoftmax() {
    logSoftmax.forward(x, y);
    return y;
  }

  /** Softmax, the loop over Math. */
  @Benchmark
  public float[] plainSoftmax() {
    for (int row = 0, from = 0; row < rows; row++, from += width) {
      float max = plainMax(from);
      double sum = 0;
      for (int i = from; i < from + width; i++) {
        y[i] = (float) Math.exp(x[i] - max);
        sum += y[i];
      }
      float scale = (float) (1 / sum);
      for (int i = from; i < from + width; i++) {
        y[i] *= scale;
      }
    }
    return y;
  }

  /** Its logarithm, the loop over Math. */
  @Benchmark
  public float[] plainLogSoftmax() {
    for (int row = 0, from = 0; row < rows; row++, from += width) {
      float max = plainMax(from);
      double sum = 0;
      for (int i = from; i < from + width; i++) {
        sum += Math.exp(x[i] - max);
      }
      float log = max + (float) Math.log(sum);
      for (int i = from; i < from + width; i++) {
        y[i] = x[i] - log;
      }
    }
    return y;
  }

  /** Maxout of four pieces by the library. */
  @Benchmark
  public float[] maxout() {
    maxout.forward(x, largest);
    return largest;
  }

  /** The same by Math.max. */
  @Benchmark
  public float[] plainMaxout() {
    int length = width / PIECES;
    for (int from = 0, to = 0; from < ELEMENTS; from += width, to += length) {
      for (int i = 0; i < length; i++) {
        float max = x[from + i];
        for (int piece = 1; piece < PIECES; piece++) {
          max = Math.max(max, x[from + piece * length + i]);
        }
        largest[to + i] = max;
      }
    }
    return largest;
  }

  private float plainMax(int from) {
    float max = x[from];
    for (int i = from + 1; i < from + width; i++) {
      max = Math.max(max, x[i]);
    }
    return max;
  }
}
