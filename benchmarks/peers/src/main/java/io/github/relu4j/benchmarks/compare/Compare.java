package io.github.relu4j.benchmarks.compare;

import io.github.relu4j.Activations;
import io.github.relu4j.benchmarks.Operation;
import io.github.relu4j.benchmarks.engine.Engines;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.openjdk.jmh.runner.RunnerException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command: asks the engines what they have, measures, prints the table of ratios. */
@Command(
    name = "compare",
    description =
        "Times relu4j beside the engines that one could pick instead, with JMH, and prints their"
            + " times divided by relu4j's. Without an option a quick run of about 3 minutes.",
    sortOptions = false)
public final class Compare implements Callable<Integer> {

  @Option(
      names = "--full",
      description =
          "all activations, operations and lengths, in place and special input too, two forks and"
              + " allocation: takes hours")
  private boolean full;

  @Option(
      names = "--engines",
      split = ",",
      paramLabel = "NAME",
      description = "of: ${COMPLETION-CANDIDATES} (default: all)",
      completionCandidates = EngineNames.class)
  private List<String> engines = Engines.names();

  @Option(
      names = "--activations",
      split = ",(?![^(]*\\))",
      paramLabel = "NAME",
      description = "such as tanh or leaky_relu(0.2) (default: four; with --full all)")
  private List<String> activations = List.of();

  @Option(
      names = "--operations",
      split = ",",
      paramLabel = "NAME",
      description = "of: ${COMPLETION-CANDIDATES} (default: forward; with --full all)")
  private Set<Operation> operations = new TreeSet<>();

  @Option(
      names = "--lengths",
      split = ",",
      paramLabel = "N",
      description = "elements of an array (default: 256 and 65536; with --full 16 to 16777216)")
  private List<Integer> lengths = List.of();

  @Option(
      names = "--results",
      paramLabel = "DIR",
      description =
          "where results go; those of an earlier run stay unless measured again (default:"
              + " benchmarks/results/<machine>/jdk<version>, and quick in it without --full)")
  private Path results;

  @Option(
      names = "--peers",
      paramLabel = "DIR",
      hidden = true,
      description = "the folder of the peers' module, for class paths that its modules write down")
  private Path peers = Path.of("benchmarks", "peers");

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "shows this text")
  private boolean helpWanted;

  @Spec private CommandSpec specification;

  /** The engines' names, for the help text. */
  static final class EngineNames extends ArrayList<String> {
    private static final long serialVersionUID = 1L;

    EngineNames() {
      super(Engines.names());
    }
  }

  /** Exits with 0, with 1 when relu4j could not be measured, with 2 when an option is at fault. */
  public static void main(String[] arguments) {
    CommandLine command = new CommandLine(new Compare()).setCaseInsensitiveEnumValuesAllowed(true);
    System.exit(command.execute(arguments));
  }

  @Override
  public Integer call() throws IOException, RunnerException {
    check();
    List<Row> rows =
        full
            ? Selection.full(activations, operations, lengths)
            : Selection.quick(activations, operations, lengths);
    Effort effort = full ? Effort.FULL : Effort.QUICK;
    EngineClassPath classPath = EngineClassPath.ofBuild(peers);
    List<String> asked = rows.stream().map(row -> row.workload().activation()).distinct().toList();
    Offers offers = Offers.ask(engines, new Probe(asked, classPath));
    offers.versions().forEach((engine, version) -> System.out.println(engine + ": " + version));
    Machine machine = Machine.here(offers.versions());
    Path folder = results == null ? defaultFolder(machine) : results;
    Plan plan = Plan.of(rows, offers);
    announce(plan, effort, folder);
    Comparison comparison = Comparison.in(folder);
    machine.write(folder);
    comparison.measure(plan, effort, classPath);
    report(comparison);
    return comparison.oursIsWhole() ? 0 : 1;
  }

  private void check() {
    for (String engine : engines) {
      if (!Engines.names().contains(engine)) {
        throw wrong("unknown engine \"" + engine + "\"; known are " + Engines.names());
      }
    }
    for (String activation : activations) {
      try {
        Activations.parse(activation);
      } catch (IllegalArgumentException e) {
        throw wrong(e.getMessage());
      }
    }
    if (lengths.stream().anyMatch(n -> n < 1)) {
      throw wrong("a length must be at least 1");
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(specification.commandLine(), message);
  }

  private Path defaultFolder(Machine machine) {
    Path ofJdk =
        Path.of("benchmarks", "results", machine.slug(), "jdk" + Runtime.version().feature());
    return full ? ofJdk : ofJdk.resolve("quick");
  }

  private static void announce(Plan plan, Effort effort, Path folder) {
    Duration estimate = effort.estimate(plan.cells().size());
    System.out.printf(
        Locale.ROOT,
        "%,d cells, about %d h %02d min; results in %s%n",
        plan.cells().size(),
        estimate.toHours(),
        estimate.toMinutesPart(),
        folder);
  }

  private static void report(Comparison comparison) {
    for (FlagSet path : List.of(FlagSet.VECTOR, FlagSet.NONE)) {
      Ratios ratios = new Ratios(path, comparison.scores());
      if (!ratios.rows().isEmpty()) {
        System.out.println(RatioTable.of(ratios));
      }
    }
    comparison
        .failed()
        .forEach((cell, reason) -> System.out.println("not measured: " + cell + ": " + reason));
    if (!comparison.failed().isEmpty()) {
      System.out.println("More about that in " + comparison.log());
    }
  }
}
