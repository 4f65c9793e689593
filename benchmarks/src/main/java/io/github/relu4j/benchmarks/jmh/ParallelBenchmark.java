package io.github.relu4j.benchmarks.jmh;

import io.github.relu4j.Activation;
import io.github.relu4j.Activations;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/**
 * How much sooner is a call done if the threads of the common pool share it, and is a shared call
 * ever slower than one in the caller's thread? The calls follow each other without a pause.
 */
@Fork(value = 2, jvmArgsAppend = "-Xmx2g")
public class ParallelBenchmark extends WarmBenchmark {

  /** In the caller's thread, or shared. */
  @Param({"serial", "parallel"})
  public String threads;

  /** The catalogue's names. */
  @Param({"relu", "tanh", "gelu"})
  public String activation;

  /** How many elements. */
  @Param({"16", "256", "4096", "65536", "131072", "262144", "524288", "1048576", "67108864"})
  public int n;

  private Activation subject;
  private float[] x;
  private float[] gradY;
  private float[] out;

  /** Prepares the arrays. */
  @Setup
  public void prepare() {
    Activation plain = Activations.parse(activation);
    subject = threads.equals("parallel") ? Activations.parallel(plain) : plain;
    x = Numbers.preActivations(n);
    gradY = Numbers.gradients(n);
    out = new float[n];
  }

  /** y = f(x). */
  @Benchmark
  public float[] forward() {
    subject.forward(x, out);
    return out;
  }

  /** gradX = gradY * f'(x). */
  @Benchmark
  public float[] backward() {
    subject.backward(x, gradY, out);
    return out;
  }
}
