package io.github.relu4j.benchmarks.results;

import io.github.relu4j.benchmarks.jmh.ColdStartBenchmark;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs what JMH's own command line would, once without a flag and once with {@code --add-modules
 * jdk.incubator.vector}; cold starts also with {@code -Drelu4j.path=scalar}. Keeps the results in
 * the file of this machine and JDK, seen from the root of a clone, or in the folder that {@code
 * -rff} names.
 */
public final class Measure {

  private static final int LEAST_FORKS = 2;

  private Measure() {}

  /** Takes JMH's arguments, such as {@code ActivationBenchmark -p n=65536 -prof gc}. */
  public static void main(String[] arguments)
      throws CommandLineOptionException, RunnerException, IOException, InvalidResultsException {
    CommandLineOptions options = new CommandLineOptions(arguments);
    List<String> typed = new ArrayList<>(List.of(arguments));
    int folder = typed.indexOf("-rff");
    if (folder >= 0) {
      // Where results go is nobody else's business.
      typed.subList(folder, folder + 2).clear();
    }
    Origin origin = Origin.of("Measure " + String.join(" ", typed));
    boolean firstLook = options.getForkCount().orElse(LEAST_FORKS) < LEAST_FORKS;
    ResultFile file =
        ResultFile.in(
            options.getResult().hasValue()
                ? Path.of(options.getResult().get())
                : origin.folder(firstLook));
    String coldStart = ColdStartBenchmark.class.getSimpleName();
    List<Flags> runs = new ArrayList<>(List.of(Flags.NONE, Flags.MODULE));
    if (options.getIncludes().stream().anyMatch(coldStart::contains)) {
      runs.add(Flags.SCALAR);
    }
    for (Flags flags : runs) {
      Runner runner =
          new Runner(
              new OptionsBuilder()
                  .parent(options)
                  .jvmArgsAppend(flags.jvmArguments().toArray(String[]::new))
                  // What -rff names is a folder, to which JMH cannot write.
                  .result(System.getProperty("java.io.tmpdir") + "/relu4j-jmh.txt")
                  .build());
      file.add(
          JmhResults.of(runner.run(), flags, "", origin).stream()
              .map(result -> withFlags(result, options))
              .toList());
    }
    System.out.println("results in " + file.path());
  }

  /** Flags that the user adds, such as -XX:-UseFMA, make it another cell. */
  private static Result withFlags(Result result, CommandLineOptions options) {
    String flags =
        Stream.of(options.getJvmArgs(), options.getJvmArgsPrepend(), options.getJvmArgsAppend())
            .flatMap(given -> given.orElse(List.of()).stream())
            .collect(Collectors.joining(" "));
    return flags.isEmpty()
        ? result
        : result.with(Column.PARAMETERS, (result.get(Column.PARAMETERS) + " " + flags).strip());
  }
}
