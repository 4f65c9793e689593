package io.github.relu4j.benchmarks.compare;

import io.github.relu4j.Activations;
import io.github.relu4j.benchmarks.Operation;
import io.github.relu4j.benchmarks.engine.Call;
import io.github.relu4j.benchmarks.engine.Engine;
import io.github.relu4j.benchmarks.engine.EngineAbsentException;
import io.github.relu4j.benchmarks.engine.Engines;
import io.github.relu4j.benchmarks.engine.Work;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What do the first call and the first hundred calls on 4 096 floats cost in a fresh JVM, with
 * loading and opening the engine, in each engine that a user could pick?
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(10)
public class FirstCallsBenchmark {

  /** A name that {@link Engines} knows. */
  @Param("relu4j")
  public String engine;

  /** The catalogue's names. */
  @Param({"relu", "tanh"})
  public String activation;

  /** What is computed. */
  @Param("FORWARD")
  public Operation operation;

  /** How many floats. */
  @Param("4096")
  public int n;

  /** How many calls. */
  @Param({"1", "100"})
  public int calls;

  private float[] x;
  private float[] gradY;
  private Work work;
  private Engine opened;
  private Call call;

  /** Prepares the numbers. */
  @Setup
  public void prepare() {
    x = Input.NORMAL.elements(n);
    gradY = Input.gradients(n);
    if (!engine.equals(Engines.OURS)) {
      // That a peer is told its work in this library's words is no cost of the peer's.
      work = work();
    }
  }

  private Work work() {
    return new Work(Activations.parse(activation), operation, x, gradY, false);
  }

  /** From nothing to the last call's result. */
  @Benchmark
  public Call firstCalls() throws EngineAbsentException {
    opened = Engines.open(engine);
    call = opened.prepare(work == null ? work() : work).orElseThrow();
    for (int done = 0; done < calls; done++) {
      call.run();
    }
    return call;
  }

  /** Frees native memory, as far as there is any: the engine may have been absent. */
  @TearDown
  public void close() {
    if (call != null) {
      call.close();
    }
    if (opened != null) {
      opened.close();
    }
  }
}
