package io.github.relu4j.benchmarks.jmh;

import io.github.relu4j.Activations;
import io.github.relu4j.TwoSlopeActivation;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/**
 * What does the gradient from a mask of one bit an element cost beside that from x, and what does
 * forward cost with the mask beside without? Beyond the caches the first should be at most 0.8.
 */
@Fork(value = 2, jvmArgsAppend = "-Xmx1g")
public class MaskBenchmark extends WarmBenchmark {

  /** With slopes 1 and 0, and with two slopes. */
  @Param({"relu", "leaky_relu"})
  public String activation;

  /** How many floats: in the second-level cache, and beyond all caches. */
  @Param({"65536", "16777216"})
  public int n;

  private TwoSlopeActivation subject;
  private float[] x;
  private float[] gradY;
  private float[] result;
  private long[] mask;

  /** Prepares the arrays. */
  @Setup
  public void prepare() {
    subject = (TwoSlopeActivation) Activations.parse(activation);
    x = Numbers.preActivations(n);
    gradY = Numbers.gradients(n);
    result = new float[n];
    mask = new long[TwoSlopeActivation.maskLength(n)];
    subject.forward(x, result, mask);
  }

  /** The gradient from x. */
  @Benchmark
  public float[] backwardFromInput() {
    subject.backward(x, gradY, result);
    return result;
  }

  /** The gradient from the mask. */
  @Benchmark
  public float[] backwardFromMask() {
    subject.backwardFromMask(mask, gradY, result);
    return result;
  }

  /** Without a mask. */
  @Benchmark
  public float[] forward() {
    subject.forward(x, result);
    return result;
  }

  /** The mask too. */
  @Benchmark
  public float[] forwardWithMask() {
    subject.forward(x, result, mask);
    return result;
  }
}
