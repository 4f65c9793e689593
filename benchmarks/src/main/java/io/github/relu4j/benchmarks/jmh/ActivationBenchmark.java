package io.github.relu4j.benchmarks.jmh;

import io.github.relu4j.Activation;
import io.github.relu4j.Activations;
import io.github.relu4j.benchmarks.Operation;
import io.github.relu4j.reference.Reference;
import io.github.relu4j.reference.References;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/**
 * How long does a call take once warm, beside the loop that a user would write and beside a mere
 * copy of the array?
 *
 * <p>All three are in this class, so that their ratios come from one run. The JVM's flags choose
 * the path: see {@link io.github.relu4j.benchmarks.results.Measure}.
 */
public class ActivationBenchmark extends WarmBenchmark {

  /** The catalogue's names; a new one is added by -p activation=... */
  @Param({"relu", "leaky_relu", "prelu", "elu", "sigmoid", "tanh"})
  public String activation;

  /** What is computed. */
  @Param({"FORWARD", "DERIVATIVE", "BACKWARD"})
  public Operation operation;

  /** From one vector to beyond the second-level cache. */
  @Param({"16", "256", "4096", "65536", "1048576"})
  public int n;

  private Activation subject;
  private Reference reference;
  private float[] x;
  private float[] gradY;
  private float[] output;

  /** Prepares the arrays. */
  @Setup
  public void prepare() {
    subject = Activations.parse(activation);
    reference = References.of(subject);
    x = Numbers.preActivations(n);
    gradY = Numbers.gradients(n);
    output = new float[n];
  }

  /** The library. */
  @Benchmark
  public float[] library() {
    operation.library(subject, x, gradY, 0, output, n);
    return output;
  }

  /** The loop over Math and a ternary. */
  @Benchmark
  public float[] plain() {
    operation.plain(reference, x, gradY, 0, output, n);
    return output;
  }

  /** The floor: no computation at all. */
  @Benchmark
  public float[] arraycopy() {
    System.arraycopy(x, 0, output, 0, n);
    return output;
  }
}
