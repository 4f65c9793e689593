package io.github.relu4j.benchmarks.jmh;

import io.github.relu4j.Activation;
import io.github.relu4j.Activations;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/**
 * What does the gradient from the output cost beside that from x? Engines whose backward gets the
 * output that forward kept, such as PyTorch's sigmoid and tanh, are to be held against the former.
 */
public class FromOutputBenchmark extends WarmBenchmark {

  /** Those whose f' is a function of f. */
  @Param({"relu", "elu", "sigmoid", "tanh"})
  public String activation;

  /** How many floats. */
  @Param({"256", "65536"})
  public int n;

  private Activation subject;
  private float[] x;
  private float[] y;
  private float[] gradY;
  private float[] gradX;

  /** Prepares the arrays. */
  @Setup
  public void prepare() {
    subject = Activations.parse(activation);
    x = Numbers.preActivations(n);
    gradY = Numbers.gradients(n);
    y = new float[n];
    gradX = new float[n];
    subject.forward(x, y);
  }

  /** From y. */
  @Benchmark
  public float[] fromOutput() {
    subject.backwardFromOutput(y, gradY, gradX);
    return gradX;
  }

  /** From x. */
  @Benchmark
  public float[] fromInput() {
    subject.backward(x, gradY, gradX);
    return gradX;
  }
}
