package io.github.relu4j.benchmarks.compare;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
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

/** Runs one task at a time, in forks that have the task's flags and its engine's class path. */
final class Jmh {

  private static final String CLASS_PATH = "java.class.path";

  /** Has JMH give its forks the class path in a JAR: {@link EngineJvm} says why not as it is. */
  private static final String CLASS_PATH_IN_JAR = "jmh.separateClasspathJAR";

  private final EngineClassPath classPath;
  private final OutputFormat log;

  Jmh(EngineClassPath classPath, OutputFormat log) {
    this.classPath = classPath;
    this.log = log;
  }

  /**
   * Measures.
   *
   * @return JMH's results
   * @throws TaskFailedException if the benchmark failed; another may do well
   * @throws RunnerException if JMH itself cannot run
   */
  Collection<RunResult> run(Task task) throws RunnerException, TaskFailedException {
    // JMH gives its forks the class path that this JVM says it has.
    String own = System.getProperty(CLASS_PATH);
    System.setProperty(CLASS_PATH, classPath.of(task.engine()));
    System.setProperty(CLASS_PATH_IN_JAR, "true");
    try {
      return new Runner(options(task).build(), log).run();
    } catch (RunnerException e) {
      if (e.getCause() instanceof BenchmarkException failure) {
        throw new TaskFailedException(reason(failure), e);
      }
      throw e;
    } finally {
      System.setProperty(CLASS_PATH, own);
    }
  }

  private static ChainedOptionsBuilder options(Task task) {
    Effort effort = task.effort();
    TimeValue time = TimeValue.milliseconds(effort.iteration().toMillis());
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include("^" + task.benchmark().getName().replace(".", "\\.") + "\\.")
            .forks(effort.forks())
            .warmupIterations(effort.warmUps())
            .warmupTime(time)
            .measurementIterations(effort.iterations())
            .measurementTime(time)
            .jvmArgs(ownArguments())
            .jvmArgsAppend(task.flags().jvmArguments().toArray(String[]::new))
            .shouldFailOnError(true);
    task.parameters().forEach(options::param);
    if (effort.allocation()) {
      options.addProfiler(GCProfiler.class);
    }
    return options;
  }

  /**
   * This JVM's own, but what it needs to read the machine's data is none of the forks' business.
   */
  private static String[] ownArguments() {
    return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> !argument.startsWith("--enable-native-access"))
        .toArray(String[]::new);
  }

  /** JMH keeps what was thrown in the fork among the suppressed. */
  private static String reason(BenchmarkException failure) {
    return Optional.ofNullable(failure.getCause())
        .or(() -> Arrays.stream(failure.getSuppressed()).findFirst())
        .map(Throwable::toString)
        .orElse(failure.getMessage());
  }
}
