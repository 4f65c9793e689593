package io.github.relu4j.benchmarks.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.relu4j.benchmarks.jmh.ColdStartBenchmark;
import io.github.relu4j.benchmarks.report.results.Flags;
import io.github.relu4j.benchmarks.report.results.MachinePaths;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs what JMH's own command line would, once without a flag and once with {@code --add-modules
 * jdk.incubator.vector}; cold starts also with {@code -Drelu4j.path=scalar}. Leaves a JSON file of
 * each run in the directory that {@code -rff} names, or in {@code target/jmh}. Those in the
 * directory of a machine and a JDK are shown by {@link PerformanceReport}.
 */
public final class Measure {

  private static final String RESULTS = "target/jmh";

  private Measure() {}

  /** Takes JMH's arguments, such as {@code ActivationBenchmark -p n=65536 -prof gc}. */
  public static void main(String[] arguments)
      throws CommandLineOptionException, RunnerException, IOException {
    CommandLineOptions options = new CommandLineOptions(arguments);
    Path results = Files.createDirectories(Path.of(options.getResult().orElse(RESULTS)));
    String coldStart = ColdStartBenchmark.class.getSimpleName();
    List<Flags> runs = new ArrayList<>(List.of(Flags.NONE, Flags.MODULE));
    if (options.getIncludes().stream().anyMatch(coldStart::contains)) {
      runs.add(Flags.SCALAR);
    }
    String benchmarks =
        options.getIncludes().isEmpty() ? "all" : String.join("-", options.getIncludes());
    for (Flags flags : runs) {
      String run =
          "jdk" + Runtime.version().feature() + "-" + flags.name().toLowerCase(Locale.ROOT);
      String file = benchmarks + "-" + run + ".json";
      Path kept = results.resolve(file.replaceAll("[^\\w.-]", "_"));
      new Runner(
              new OptionsBuilder()
                  .parent(options)
                  .jvmArgsAppend(flags.jvmArguments().toArray(String[]::new))
                  .resultFormat(ResultFormatType.JSON)
                  .result(kept.toString())
                  .build())
          .run();
      removePaths(kept);
    }
  }

  private static void removePaths(Path file) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    JsonNode results = mapper.readTree(file.toFile());
    MachinePaths.removeFrom(results);
    mapper.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), results);
  }
}
