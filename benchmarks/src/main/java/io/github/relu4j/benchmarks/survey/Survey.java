package io.github.relu4j.benchmarks.survey;

import io.github.relu4j.Acceleration;
import io.github.relu4j.Activations;
import io.github.relu4j.benchmarks.FailureReport;
import io.github.relu4j.benchmarks.Operation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command: reads or makes the numbers, has them measured, prints the table. */
@Command(
    name = "survey",
    description =
        "Runs every activation of relu4j, forward, derivative and backward, over your numbers:"
            + " which path is used, ns per element on each path and for a plain loop, worst ULP.")
public final class Survey implements Callable<Integer> {

  @Option(
      names = "--input",
      paramLabel = "FILE",
      description =
          "text (.txt, .text, .csv, .tsv: numbers between white space, commas or semicolons) or raw"
              + " little-endian float32 (.bin, .f32, .raw); other extensions: by content. Without"
              + " it, or with an empty name: a seeded dense layer's pre-activations.")
  private String input = "";

  @Option(
      names = "--seed",
      description = "of the layer and of the gradients (default: ${DEFAULT-VALUE})")
  private long seed = 2015;

  @Option(
      names = "--activations",
      // A comma between parentheses separates parameters.
      split = ",(?![^(]*\\))",
      splitSynopsisLabel = ",",
      paramLabel = "NAME",
      description = "such as tanh or leaky_relu(0.2) (default: all, which takes minutes)")
  private List<String> activations = Activations.names();

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "shows this text")
  private boolean helpWanted;

  private final List<SurveyRow> rows = new ArrayList<>();

  /** Exits with 0, with 1 when measuring failed, with 2 when the input is at fault. */
  public static void main(String[] arguments) {
    CommandLine command = new CommandLine(new Survey());
    command.setExecutionExceptionHandler(
        new FailureReport(failure -> failure instanceof InvalidInputException));
    System.exit(command.execute(arguments));
  }

  @Override
  public Integer call() throws IOException {
    activations.forEach(Survey::requireKnown);
    SurveyInput numbers =
        input.isBlank() ? SurveyInput.ofDenseLayer(seed) : SurveyInput.ofFile(Path.of(input));
    Optional<ChildJvm> jvmWithFlag = ChildJvm.withFlag();
    Optional<Acceleration> withFlag =
        jvmWithFlag.isPresent() ? Optional.of(jvmWithFlag.get().acceleration()) : Optional.empty();
    Path file = Files.createTempFile("relu4j-survey", ".f32");
    try {
      FloatFile.write(file, numbers.numbers());
      // Where the library itself declines vectors, forcing them upon it may take hours.
      measureAll(file, withFlag.isPresent() && withFlag.get().path() == Acceleration.Path.VECTOR);
    } finally {
      Files.delete(file);
    }
    String pathUsed = Activations.acceleration().path().name().toLowerCase(Locale.ROOT);
    System.out.println(numbers.description());
    System.out.println(SurveyTable.of(rows, pathUsed));
    System.out.println(
        new SurveyNotes(rows, withFlag, Math.min(numbers.numbers().length, Worker.CHUNK)).text());
    return rows.stream().allMatch(SurveyRow::sameBits) ? 0 : 1;
  }

  private static void requireKnown(String activation) {
    try {
      Activations.parse(activation);
    } catch (IllegalArgumentException unknown) {
      throw new InvalidInputException(unknown.getMessage());
    }
  }

  private void measureAll(Path file, boolean vectorsPay) throws IOException {
    List<Code> paths = vectorsPay ? List.of(Code.SCALAR, Code.VECTOR) : List.of(Code.SCALAR);
    int operations = Operation.values().length;
    long steps = (long) activations.size() * operations * (paths.size() + 1);
    ProgressBarBuilder progress =
        new ProgressBarBuilder()
            .setTaskName("survey")
            .setInitialMax(steps)
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(500);
    try (ProgressBar bar = progress.build()) {
      for (String name : activations) {
        bar.setExtraMessage(name);
        int first = rows.size();
        String activation = Activations.parse(name).name();
        for (Operation operation : Operation.values()) {
          rows.add(new SurveyRow(activation, operation));
        }
        for (Code path : paths) {
          ChildJvm.on(path)
              .measure(
                  activation,
                  path,
                  file,
                  seed,
                  measurement -> {
                    rows.get(first + measurement.operation().ordinal()).add(measurement);
                    bar.step();
                  });
        }
      }
    }
  }
}
