package io.github.relu4j.benchmarks.compare;

import io.github.relu4j.benchmarks.engine.Call;
import io.github.relu4j.benchmarks.engine.Engine;
import io.github.relu4j.benchmarks.engine.EngineAbsentException;
import io.github.relu4j.benchmarks.engine.Engines;
import io.github.relu4j.benchmarks.engine.Work;

/** An engine's call that has run once, with results that were found right. */
final class CheckedCall implements AutoCloseable {

  private final Engine engine;
  private final Call call;

  private CheckedCall(Engine engine, Call call) {
    this.engine = engine;
    this.call = call;
  }

  /**
   * Opens the engine, prepares the call, runs it and checks each result. What an engine makes of
   * special values is its own affair unless it is this library, which promises them.
   *
   * @throws WrongResultException if a result is further from the exact value than the engine's
   *     tolerance
   */
  static CheckedCall open(String name, Workload workload, int count, Input input)
      throws EngineAbsentException {
    Work work = workload.over(count, input);
    Work untouched = workload.placement() == Placement.IN_PLACE ? copy(work) : work;
    Engine engine = Engines.open(name);
    try {
      Call call =
          engine
              .prepare(work)
              .orElseThrow(() -> new IllegalArgumentException(name + " has no " + workload));
      call.run();
      ResultCheck check = ResultCheck.of(untouched, call.result(), engine.tolerance(work));
      if (check.wrong() > 0 && (input == Input.NORMAL || name.equals(Engines.OURS))) {
        call.close();
        throw new WrongResultException(name, check);
      }
      if (check.wrong() > 0) {
        System.err.println(
            name + ": " + check.wrong() + " of " + count + " results differ; " + check.first());
      }
      return new CheckedCall(engine, call);
    } catch (RuntimeException | Error e) {
      engine.close();
      throw e;
    }
  }

  private static Work copy(Work work) {
    return new Work(
        work.activation(), work.operation(), work.x().clone(), work.gradY(), work.inPlace());
  }

  Call call() {
    return call;
  }

  @Override
  public void close() {
    call.close();
    engine.close();
  }
}
