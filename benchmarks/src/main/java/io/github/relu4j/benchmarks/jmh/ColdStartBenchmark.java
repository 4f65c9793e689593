package io.github.relu4j.benchmarks.jmh;

import io.github.relu4j.Activation;
import io.github.relu4j.Activations;
import io.github.relu4j.benchmarks.Operation;
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
 * What do the first hundred calls on 4 096 floats cost in a fresh JVM, class loading and all?
 *
 * <p>Compare the default path, with and without the module jdk.incubator.vector, with
 * -Drelu4j.path=scalar: the choice of a path must not cost a short program anything.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(20)
public class ColdStartBenchmark {

  private static final int CALLS = 100;
  private static final int LENGTH = 4096;

  /** The catalogue's names. */
  @Param({"relu", "leaky_relu", "prelu", "elu", "sigmoid", "tanh"})
  public String activation;

  /** What is computed. */
  @Param({"FORWARD", "DERIVATIVE", "BACKWARD"})
  public Operation operation;

  private float[] x;
  private float[] gradY;
  private float[] output;

  /** Prepares the arrays, but touches no class of the library. */
  @Setup
  public void prepare() {
    x = Numbers.preActivations(LENGTH);
    gradY = Numbers.gradients(LENGTH);
    output = new float[LENGTH];
  }

  /** From the name to the hundredth result. */
  @Benchmark
  public float[] firstHundredCalls() {
    Activation subject = Activations.parse(activation);
    for (int call = 0; call < CALLS; call++) {
      operation.library(subject, x, gradY, 0, output, LENGTH);
    }
    return output;
  }
}
