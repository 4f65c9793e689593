package io.github.relu4j.benchmarks.compare;

import java.util.Collection;
import java.util.Optional;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.BenchmarkException;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.format.OutputFormat;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Runs JMH for one cell at a time, in forks that have the cell's flags and class path. */
final class JmhRun {

  private static final String CLASS_PATH = "java.class.path";

  private final Effort effort;
  private final EngineClassPath classPath;
  private final OutputFormat log;

  JmhRun(Effort effort, EngineClassPath classPath, OutputFormat log) {
    this.effort = effort;
    this.classPath = classPath;
    this.log = log;
  }

  /** The results of one cell of {@link CompareBenchmark}. */
  Collection<RunResult> measure(Cell cell) throws RunnerException, CellFailedException {
    Row row = cell.row();
    TimeValue time = TimeValue.milliseconds(effort.iteration().toMillis());
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include("^" + CompareBenchmark.class.getName() + "\\.call$")
            .param("engine", cell.engine())
            .param("activation", row.workload().activation())
            .param("operation", row.workload().operation().name())
            .param("n", Integer.toString(row.n()))
            .param("placement", row.workload().placement().parameter())
            .param("input", row.input().parameter())
            .forks(effort.forks())
            .warmupIterations(effort.warmUps())
            .warmupTime(time)
            .measurementIterations(effort.iterations())
            .measurementTime(time)
            .jvmArgsAppend(cell.flags().jvmArguments().toArray(String[]::new))
            .shouldFailOnError(true);
    if (effort.allocation()) {
      options.addProfiler(GCProfiler.class);
    }
    return run(options, classPath.of(cell.engine()));
  }

  /** JMH gives its forks the class path that this JVM says it has. */
  private Collection<RunResult> run(ChainedOptionsBuilder options, String forksClassPath)
      throws RunnerException, CellFailedException {
    String own = System.getProperty(CLASS_PATH);
    System.setProperty(CLASS_PATH, forksClassPath);
    try {
      return new Runner(options.build(), log).run();
    } catch (RunnerException e) {
      if (e.getCause() instanceof BenchmarkException failure) {
        throw new CellFailedException(reason(failure), e);
      }
      throw e;
    } finally {
      System.setProperty(CLASS_PATH, own);
    }
  }

  /** JMH keeps what was thrown in the fork among the suppressed. */
  private static String reason(BenchmarkException failure) {
    return Optional.ofNullable(failure.getCause())
        .or(() -> java.util.Arrays.stream(failure.getSuppressed()).findFirst())
        .map(Throwable::getMessage)
        .orElse(failure.getMessage());
  }
}
