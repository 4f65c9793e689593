package io.github.relu4j.benchmarks.jmh;

import io.github.relu4j.Activation;
import io.github.relu4j.Activations;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What do odd offsets, and offsets that differ between input and output, cost beside a call on
 * whole arrays? (Calls in place are part of the comparison.)
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class UnalignedBenchmark {

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
    x = Numbers.preActivations(n + OTHER_ODD);
    y = new float[n + OTHER_ODD];
  }

  /** The measure for the others. */
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

  /** No alignment serves both ranges. */
  @Benchmark
  public float[] differentOddOffsets() {
    subject.forward(x, ODD, y, OTHER_ODD, n);
    return y;
  }
}
