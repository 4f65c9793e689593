package io.github.relu4j.benchmarks.jmh;

import io.github.relu4j.Activation;
import io.github.relu4j.Activations;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/**
 * What does it cost that elements do not start where a cache line does, or that those of input and
 * output start at different places in one? (Calls in place are part of the comparison.)
 *
 * <p>Here every object starts with a line, so that the elements of an array start 16 bytes into
 * one. Usually it is at any multiple of 8 bytes, and differs from run to run.
 */
@Fork(value = 2, jvmArgsPrepend = "-XX:ObjectAlignmentInBytes=64")
public class UnalignedBenchmark extends WarmBenchmark {

  /** 16 bytes and twelve floats are the 64 bytes of a line. */
  private static final int NEXT_LINE = 12;

  private static final int ODD = 3;
  private static final int OTHER_ODD = 7;

  /** The catalogue's names. */
  @Param({"relu", "leaky_relu", "prelu", "elu", "sigmoid", "tanh"})
  public String activation;

  /** How many floats. */
  @Param({"256", "65536"})
  public int n;

  private Activation subject;
  private float[] x;
  private float[] y;

  /** Prepares the arrays. */
  @Setup
  public void prepare() {
    subject = Activations.parse(activation);
    x = Numbers.preActivations(n + NEXT_LINE);
    y = new float[n + NEXT_LINE];
  }

  /** Both ranges start with a line: the measure for the others. */
  @Benchmark
  public float[] fromLine() {
    subject.forward(x, NEXT_LINE, y, NEXT_LINE, n);
    return y;
  }

  /** As it is without an offset: both start 16 bytes into a line. */
  @Benchmark
  public float[] fromZero() {
    subject.forward(x, 0, y, 0, n);
    return y;
  }

  /** Both ranges start at the same odd element. */
  @Benchmark
  public float[] sameOddOffset() {
    subject.forward(x, ODD, y, ODD, n);
    return y;
  }

  /** The floor; it sees to the alignment of what it writes by itself. */
  @Benchmark
  public float[] arraycopyFromZero() {
    System.arraycopy(x, 0, y, 0, n);
    return y;
  }

  /** The two start at different places in a line. */
  @Benchmark
  public float[] differentOddOffsets() {
    subject.forward(x, ODD, y, OTHER_ODD, n);
    return y;
  }
}
