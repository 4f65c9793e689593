package io.github.relu4j.benchmarks.compare;

import io.github.relu4j.benchmarks.Operation;
import io.github.relu4j.benchmarks.engine.Call;
import io.github.relu4j.benchmarks.engine.Engine;
import io.github.relu4j.benchmarks.engine.EngineAbsentException;
import io.github.relu4j.benchmarks.engine.Engines;
import io.github.relu4j.benchmarks.jmh.WarmBenchmark;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.CompilerControl;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Does a user of Jlama or ND4J gain by this library, whose calls go through a view of the engine's
 * own memory? The engine's own call in the same memory is the measure.
 *
 * <p>Each needs the class path of its engine, as in {@code java -cp "$(cat
 * benchmarks/peers/nd4j/target/classpath.txt)"}. The views are those of docs/inside.md.
 */
public class TheirMemoryBenchmark extends WarmBenchmark {

  /** Whose memory. */
  @Param({"jlama", "nd4j"})
  public String engine;

  /** Who computes. */
  @Param({"theirs", "relu4j"})
  public String loop;

  /** SiLU alone, or with the product. */
  @Param({"silu", "swiglu"})
  public String activation;

  /** The widths of a feed-forward block in a Llama of 1 and of 8 billion parameters. */
  @Param({"8192", "14336"})
  public int n;

  private CheckedCall checked;
  private Call call;

  /** Has the call checked and compiled. */
  @Setup
  public void prepare() throws EngineAbsentException {
    Engine opened =
        switch (loop) {
          case "theirs" -> Engines.open(engine);
          case "relu4j" -> Engines.openForLibrary(engine);
          default -> throw new IllegalArgumentException(loop);
        };
    Workload workload = new Workload(activation, Operation.FORWARD, Placement.OUT_OF_PLACE);
    checked = CheckedCall.of(opened, workload, n, Input.NORMAL);
    call = checked.call();
    WarmUp.of(call, n);
  }

  /** All elements once; {@link CompareBenchmark} says why it is not inlined. */
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
