package io.github.relu4j.benchmarks.jmh;

import io.github.relu4j.Activation;
import io.github.relu4j.Activations;
import io.github.relu4j.benchmarks.Operation;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/**
 * Does an activation stay as fast when every other one is hot in the same JVM?
 *
 * <p>Compare {@link #oneOfAll} with {@link ActivationBenchmark#library}: a loop that several
 * activations shared would box every vector, at 40 to 600 times the cost.
 */
public class MegamorphicBenchmark extends WarmBenchmark {

  private static final int ROUNDS = 2_000;

  /** The one that is timed. */
  @Param({"relu", "leaky_relu", "prelu", "elu", "sigmoid", "tanh"})
  public String activation;

  /** What is computed. */
  @Param({"FORWARD", "DERIVATIVE", "BACKWARD"})
  public Operation operation;

  /** How many floats. */
  @Param("4096")
  public int n;

  private Activation subject;
  private float[] x;
  private float[] gradY;
  private float[] output;

  /** Makes every operation of every activation hot. */
  @Setup
  public void prepare() {
    subject = Activations.parse(activation);
    x = Numbers.preActivations(n);
    gradY = Numbers.gradients(n);
    output = new float[n];
    List<Activation> all = Activations.names().stream().map(Activations::parse).toList();
    for (int round = 0; round < ROUNDS; round++) {
      for (Activation one : all) {
        for (Operation each : Operation.values()) {
          each.library(one, x, gradY, 0, output, n);
        }
      }
    }
  }

  /** One activation, with all of them hot. */
  @Benchmark
  public float[] oneOfAll() {
    operation.library(subject, x, gradY, 0, output, n);
    return output;
  }
}
