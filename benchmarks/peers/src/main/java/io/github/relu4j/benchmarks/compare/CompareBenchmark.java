package io.github.relu4j.benchmarks.compare;

import io.github.relu4j.benchmarks.Operation;
import io.github.relu4j.benchmarks.engine.Call;
import io.github.relu4j.benchmarks.engine.EngineAbsentException;
import io.github.relu4j.benchmarks.engine.Engines;
import io.github.relu4j.benchmarks.jmh.WarmBenchmark;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.CompilerControl;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;

/**
 * How long does a warm call take in each engine that a user could pick?
 *
 * <p>Whatever is timed has been found right before. {@link Compare} runs the combinations that the
 * engines have; started by hand, a combination that an engine lacks fails.
 */
public class CompareBenchmark extends WarmBenchmark {

  /** A name that {@link Engines} knows. */
  @Param("relu4j")
  public String engine;

  /** The catalogue's names. */
  @Param({"relu", "leaky_relu", "prelu", "elu", "sigmoid", "tanh"})
  public String activation;

  /** What is computed. */
  @Param({"FORWARD", "DERIVATIVE", "BACKWARD"})
  public Operation operation;

  /** From one vector to beyond the last cache. */
  @Param({"16", "256", "4096", "65536", "1048576", "16777216"})
  public int n;

  /** out_of_place or in_place. */
  @Param("out_of_place")
  public String placement;

  /** normal or special. */
  @Param("normal")
  public String input;

  private CheckedCall checked;
  private Call call;

  /** Has the call checked and compiled. */
  @Setup
  public void prepare() throws EngineAbsentException {
    Workload workload = new Workload(activation, operation, Placement.of(placement));
    checked = CheckedCall.of(Engines.open(engine), workload, n, Input.of(input));
    call = checked.call();
    WarmUp.of(call, n);
  }

  /**
   * All elements once. Not inlined into JMH's loop, which would be unfair to a loop in plain Java:
   * around a call C2 keeps no constant in a vector register.
   */
  @Benchmark
  @CompilerControl(CompilerControl.Mode.DONT_INLINE)
  public void call() {
    call.run();
  }

  /** Frees native memory. */
  @TearDown
  public void close() {
    checked.close();
  }
}
