package io.github.relu4j.benchmarks.compare;

import io.github.relu4j.benchmarks.Operation;
import io.github.relu4j.benchmarks.results.Flags;
import io.github.relu4j.benchmarks.results.InvalidResultsException;
import io.github.relu4j.benchmarks.results.Origin;
import io.github.relu4j.benchmarks.results.Ratios;
import io.github.relu4j.benchmarks.results.ResultFile;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.openjdk.jmh.runner.RunnerException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The command: asks the engines what they have, measures, prints the table of ratios. */
@Command(
    name = "compare",
    description =
        "Times relu4j beside the engines that one could pick instead, with JMH, and prints their"
            + " times divided by relu4j's. Without --full a quick run of about 3 minutes: forward"
            + " of relu, elu, sigmoid and tanh, backward of tanh, and swiglu.")
public final class Compare implements Callable<Integer> {

  @Option(
      names = "--full",
      description =
          "all activations, operations and lengths, in place and special input too, two forks and"
              + " allocation: takes hours")
  private boolean full;

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
      names = "--placements",
      split = ",",
      paramLabel = "NAME",
      description = "of: ${COMPLETION-CANDIDATES} (default: out_of_place; with --full both)")
  private Set<Placement> placements = new TreeSet<>();

  @Option(
      names = "--inputs",
      split = ",",
      paramLabel = "NAME",
      description = "of: ${COMPLETION-CANDIDATES} (default: normal; with --full both)")
  private Set<Input> inputs = new TreeSet<>();

  @Option(
      names = "--parts",
      split = ",",
      paramLabel = "NAME",
      description = "of: ${COMPLETION-CANDIDATES} (default: cells; with --full all)")
  private Set<Part> parts = EnumSet.noneOf(Part.class);

  @Option(
      names = "--forks",
      paramLabel = "N",
      description =
          "JVMs for a cell (default: 1; with --full 2); with fewer than 2 results count as quick")
  private Integer forks;

  /** Average number of running threads over a minute, above which timings are in doubt. */
  private static final double BUSY = 0.5;

  @Mixin private CommonOptions common;

  /** Exits with 0, with 1 when relu4j could not be measured, with 2 when an option is at fault. */
  public static void main(String[] arguments) {
    System.exit(CommonOptions.execute(new Compare(), arguments));
  }

  @Override
  public Integer call() throws IOException, RunnerException, InvalidResultsException {
    common.check();
    if (lengths.stream().anyMatch(n -> n < 1)) {
      throw common.refusal("a length must be at least 1");
    }
    if (forks != null && forks < 1) {
      throw common.refusal("--forks must be at least 1 but is " + forks);
    }
    List<Row> rows =
        full
            ? Selection.full(common.activations(), operations, lengths, placements, inputs)
            : Selection.quick(common.activations(), operations, lengths, placements, inputs);
    List<String> asked = rows.stream().map(row -> row.workload().activation()).distinct().toList();
    EngineClassPath classPath = common.classPath();
    Offers offers = Offers.ask(common.engines(), asked, new EngineJvm(classPath));
    offers.versions().forEach((engine, version) -> System.out.println(engine + ": " + version));
    offers.modes().forEach((who, mode) -> System.out.println(who + ": " + mode));
    Origin origin = common.origin("compare");
    Effort effort = effort();
    ResultFile file = common.file(origin, effort.forks() < 2);
    Plan plan = plan(rows, offers, effort);
    if (plan.tasks().isEmpty()) {
      System.out.println("No engine has any of that: nothing to measure.");
      return 1;
    }
    announce(plan, origin, file.path());
    Comparison comparison = new Comparison(file, offers, origin);
    comparison.run(plan, classPath);
    report(comparison);
    return comparison.oursIsWhole() && offers.haveOurs(common.engines()) ? 0 : 1;
  }

  private Effort effort() {
    Effort effort = full ? Effort.FULL : Effort.QUICK;
    return forks == null ? effort : effort.withForks(forks);
  }

  private Plan plan(List<Row> rows, Offers offers, Effort warm) {
    Set<Part> wanted =
        !parts.isEmpty() ? parts : full ? EnumSet.allOf(Part.class) : EnumSet.of(Part.CELLS);
    Plan plan = new Plan(offers);
    for (Part part : wanted) {
      switch (part) {
        case CELLS -> {
          if (full) {
            plan.addCells(rows, warm);
          } else {
            plan.addCellsWithFewFloors(rows, warm);
          }
        }
        case PARALLEL -> plan.addParallel(rows, warm);
        case FIRST_CALLS -> plan.addFirstCalls();
      }
    }
    return plan;
  }

  private static void announce(Plan plan, Origin origin, Path file) {
    Duration estimate = plan.estimate();
    System.out.printf(
        Locale.ROOT,
        "%,d cells, about %d h %02d min; results in %s%n",
        plan.tasks().size(),
        estimate.toHours(),
        estimate.toMinutesPart(),
        file);
    if (!origin.isClean()) {
      System.out.println(
          "The commit is not known, or files were changed since: not for publication.");
    }
    double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    if (load > BUSY) {
      System.out.printf(
          Locale.ROOT,
          "The machine is busy (load %.1f): times will be too long, and not all alike.%n",
          load);
    }
  }

  private static void report(Comparison comparison) {
    for (Flags path : List.of(Flags.VECTOR, Flags.NONE)) {
      Ratios ratios = new Ratios(path, comparison.results());
      if (!ratios.rows().isEmpty()) {
        System.out.println(RatioTable.of(ratios));
      }
    }
    comparison
        .failed()
        .forEach((task, reason) -> System.out.println("not measured: " + task + ": " + reason));
    if (!comparison.failed().isEmpty()) {
      System.out.println("More about that in " + comparison.log());
    }
  }
}
