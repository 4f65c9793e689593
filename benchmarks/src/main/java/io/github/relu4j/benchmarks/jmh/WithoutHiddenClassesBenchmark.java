package io.github.relu4j.benchmarks.jmh;

import io.github.relu4j.Activation;
import io.github.relu4j.Activations;
import io.github.relu4j.benchmarks.Operation;
import io.github.relu4j.internal.loop.ClassFiles;
import java.util.List;
import java.util.function.Function;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/**
 * How much slower is the library where the VM defines no hidden classes, as in a native image?
 *
 * <p>There its loops are copies that were made when the library was built. Six activations are hot.
 */
@Fork(value = 2, jvmArgsAppend = "-Drelu4j.path=scalar")
public class WithoutHiddenClassesBenchmark extends WarmBenchmark {

  private static final int ROUNDS = 500;

  private static final List<String> HOT = List.of("relu", "elu", "sigmoid", "tanh", "silu", "gelu");

  /** Whether hidden classes can be made. */
  @Param({"true", "false"})
  public boolean hiddenClasses;

  /** The one that is timed. */
  @Param({"relu", "elu", "sigmoid", "tanh", "silu", "gelu"})
  public String activation;

  /** What is computed. */
  @Param({"FORWARD", "BACKWARD"})
  public Operation operation;

  /** How many floats. */
  @Param("65536")
  public int n;

  private Function<float[][], float[]> call;
  private float[][] arrays;

  /** One operation of one activation; a type of Java's own, whoever has loaded the library. */
  public static final class Call implements Function<float[][], float[]> {

    private final Activation activation;
    private final Operation operation;

    /** By names, which every class loader understands. */
    public Call(String activation, String operation) {
      this.activation = Activations.parse(activation);
      this.operation = Operation.valueOf(operation);
    }

    @Override
    public float[] apply(float[][] arrays) {
      operation.library(activation, arrays[0], arrays[1], 0, arrays[2], arrays[2].length);
      return arrays[2];
    }
  }

  /** Makes the six hot. */
  @Setup
  public void prepare() throws ReflectiveOperationException {
    arrays = new float[][] {Numbers.preActivations(n), Numbers.gradients(n), new float[n]};
    Class<?> type = Call.class;
    if (!hiddenClasses) {
      // Without class files none can be copied.
      type = new ClassFiles(file -> null).loadClass(type.getName());
    }
    for (int round = 0; round < ROUNDS; round++) {
      for (String name : HOT) {
        for (Operation each : List.of(Operation.FORWARD, Operation.BACKWARD)) {
          call(type, name, each).apply(arrays);
        }
      }
    }
    call = call(type, activation, operation);
  }

  @SuppressWarnings("unchecked")
  private static Function<float[][], float[]> call(
      Class<?> type, String activation, Operation operation) throws ReflectiveOperationException {
    return (Function<float[][], float[]>)
        type.getConstructor(String.class, String.class).newInstance(activation, operation.name());
  }

  /** The operation. */
  @Benchmark
  public float[] call() {
    return call.apply(arrays);
  }
}
