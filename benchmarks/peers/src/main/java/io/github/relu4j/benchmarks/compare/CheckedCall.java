package io.github.relu4j.benchmarks.compare;

import io.github.relu4j.benchmarks.engine.Call;
import io.github.relu4j.benchmarks.engine.Engine;
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
   * Prepares the call, runs it and checks each result. What an engine makes of special values is
   * its own affair unless it is this library, which promises them.
   *
   * @param engine closed with the call, and when there is none
   * @throws WrongResultException if a result is further from the exact value than the engine's
   *     tolerance
   */
  static CheckedCall of(Engine engine, Workload workload, int count, Input input) {
    Call call = null;
    try {
      Work work = workload.over(count, input);
      // In place the engine may write into the very x that the results are checked by.
      Work untouched = work.inPlace() ? copy(work) : work;
      call =
          engine
              .prepare(work)
              .orElseThrow(
                  () -> new IllegalArgumentException(engine.name() + " has no " + workload));
      call.run();
      judge(engine, ResultCheck.of(untouched, call.result(), engine.tolerance(work)), input);
      return new CheckedCall(engine, call);
    } catch (RuntimeException | Error e) {
      if (call != null) {
        call.close();
      }
      engine.close();
      throw e;
    }
  }

  private static void judge(Engine engine, ResultCheck check, Input input) {
    if (check.wrong() == 0) {
      return;
    }
    if (input == Input.NORMAL || engine.name().equals(Engines.OURS)) {
      throw new WrongResultException(engine.name(), check);
    }
    System.err.println(
        engine.name() + ": " + check.wrong() + " results differ; the first: " + check.first());
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
