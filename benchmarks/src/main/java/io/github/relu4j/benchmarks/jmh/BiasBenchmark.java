package io.github.relu4j.benchmarks.jmh;

import io.github.relu4j.Activations;
import io.github.relu4j.BiasedActivation;
import io.github.relu4j.ElementwiseActivation;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/**
 * What does a bias add to the activation behind it, and the gradient of the bias to backward? For a
 * ReLU it should be 15 % at most, and less for others.
 *
 * <p>{@link #forward} and {@link #backward} are to be held against the activation alone ({@link
 * #activationForward}, {@link #activationBackward}), and against the passes that one writes without
 * it: a loop over the rows that adds, or that sums in double, beside the activation.
 */
public class BiasBenchmark extends WarmBenchmark {

  /** Two cheap ones, for which the limit is the hardest, and two dear ones. */
  @Param({"relu", "leaky_relu", "tanh", "gelu"})
  public String activation;

  /** How many floats. */
  @Param("65536")
  public int n;

  /** Elements of a row. */
  @Param({"256", "4096"})
  public int width;

  private ElementwiseActivation subject;
  private BiasedActivation biased;
  private float[] x;
  private float[] bias;
  private float[] gradY;
  private float[] output;
  private float[] gradBias;
  private double[] sums;

  /** Prepares the arrays. */
  @Setup
  public void prepare() {
    subject = (ElementwiseActivation) Activations.parse(activation);
    biased = Activations.biased(subject);
    x = Numbers.preActivations(n);
    bias = Numbers.gradients(width);
    gradY = Numbers.gradients(n);
    output = new float[n];
    gradBias = new float[width];
    sums = new double[width];
  }

  /** f(x + bias) in one pass. */
  @Benchmark
  public float[] forward() {
    biased.forward(x, bias, output);
    return output;
  }

  /** f(x) alone. */
  @Benchmark
  public float[] activationForward() {
    subject.forward(x, output);
    return output;
  }

  /** x + bias in a loop of the user's, then f. */
  @Benchmark
  public float[] forwardInTwoPasses() {
    add();
    subject.forward(output, output);
    return output;
  }

  /** Both gradients in one pass. */
  @Benchmark
  public float[] backward() {
    biased.backward(x, bias, gradY, output, gradBias);
    return gradBias;
  }

  /** The gradient of x alone, without a bias. */
  @Benchmark
  public float[] activationBackward() {
    subject.backward(x, gradY, output);
    return output;
  }

  /** x + bias in a loop of the user's, the gradient of x, and its sums in another loop. */
  @Benchmark
  public float[] backwardInThreePasses() {
    add();
    subject.backward(output, gradY, output);
    for (int row = 0; row < n; row += width) {
      for (int column = 0; column < width; column++) {
        sums[column] += output[row + column];
      }
    }
    for (int column = 0; column < width; column++) {
      gradBias[column] += (float) sums[column];
      sums[column] = 0;
    }
    return gradBias;
  }

  private void add() {
    for (int row = 0; row < n; row += width) {
      for (int column = 0; column < width; column++) {
        output[row + column] = x[row + column] + bias[column];
      }
    }
  }
}
