package io.github.relu4j.examples.report;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.relu4j.examples.claims.Figures;
import io.github.relu4j.examples.claims.Finding;
import io.github.relu4j.examples.claims.Judgement;
import io.github.relu4j.examples.data.InvalidDataException;
import io.github.relu4j.examples.experiment.BoundedOutput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command that writes docs/claims.md from the summaries of runs. */
@Command(name = "claims", description = "Writes the summaries of runs as a page in Markdown.")
public final class ClaimsPage implements Callable<Integer> {

  private static final String HEAD =
      """
      # What is said of activations, measured

      Made by `mvn -q -f examples/reactor.xml verify -Pclaims` from [examples/results](../examples/results); nothing here is
      written by hand. Each claim has rules, written before the first run but for what [examples/README.md](../examples/README.md) lists
      with its effect on verdicts, and a verdict that follows from them alone:
      *borne out* if every finding is, *not borne out* if one is not, *undecided* if a finding has no figure, as where every
      run diverged. The rules, ranges and networks are arbitrary in part, as any are; the findings say by how much each
      was met or missed.

      The run on the seeds from 2015 is **exploratory**: the generated glyphs, two rules of judging and the clock were changed after
      results on them had been seen. Claim 6 was *not borne out* before that and claim 3 was *not borne out* where it is *undecided*
      now. The other runs are **confirming** ones: their seeds and the digits had not been looked at when the rules were fixed, and
      no rule was changed after they had been. Where the columns differ, a verdict hangs on the seeds.
      A ratio of times that is near 1 may be on its other side in the next run; all else is the same in every run.

      """;

  @Option(names = "--results", required = true, description = "where the summaries are")
  private Path results;

  @Option(names = "--page", required = true, description = "the page to write")
  private Path page;

  private final StringBuilder text = new StringBuilder();

  /** Exits with 0, or with another number when something failed. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new ClaimsPage()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException {
    Files.writeString(page, text(summaries()));
    return 0;
  }

  private List<Summary> summaries() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(results)) {
      files = all.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
    if (files.isEmpty()) {
      throw new InvalidDataException(results + " has no summary of a run: no file ends in .json");
    }
    ObjectMapper mapper =
        new ObjectMapper()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    List<Summary> summaries = new ArrayList<>();
    for (Path file : files) {
      try {
        summaries.add(mapper.readValue(file.toFile(), Summary.class));
      } catch (JacksonException e) {
        throw new InvalidDataException(file + " is no summary of a run: " + e.getOriginalMessage());
      }
    }
    return summaries;
  }

  String text(List<Summary> summaries) {
    text.append(HEAD).append("| | claim |");
    summaries.forEach(summary -> text.append(' ').append(name(summary)).append(" |"));
    text.append("\n|---|---|").append("---|".repeat(summaries.size())).append('\n');
    for (int i = 0; i < summaries.get(0).claims().size(); i++) {
      Judgement claim = summaries.get(0).claims().get(i);
      int index = i;
      row(
          Stream.concat(
                  Stream.of(String.valueOf(claim.number()), claim.claim()),
                  summaries.stream()
                      .map(summary -> summary.claims().get(index).verdict().toString()))
              .toList());
    }
    summaries.forEach(this::section);
    return text.toString();
  }

  /** What the image task is called, and the seeds, in which runs may differ alone. */
  private static String name(Summary summary) {
    return summary.comparisons().get(summary.comparisons().size() - 1).task()
        + ", seeds from "
        + summary.settings().seed();
  }

  private void section(Summary summary) {
    text.append("\n## ").append(name(summary)).append("\n\n");
    text.append("    mvn -q -f examples/reactor.xml verify -Ptrain -Dexample.options=\"");
    text.append(summary.options()).append("\"\n\n");
    text.append("Images: ").append(summary.images()).append(". ");
    text.append(summary.settings().depth()).append(" hidden layers of ");
    text.append(summary.settings().width()).append(" units; medians over ");
    text.append(summary.settings().seeds()).append(" seeds from ");
    text.append(summary.settings().seed()).append(". ").append(summary.java()).append(", ");
    text.append(summary.acceleration()).append(".\n");
    for (Judgement claim : summary.claims()) {
      text.append("\n### ").append(claim.number()).append(". ").append(claim.claim());
      text.append(": ").append(claim.verdict()).append("\n\n");
      heading("finding", "measured", "rule", "");
      for (Finding finding : claim.findings()) {
        row(
            List.of(
                finding.what(), finding.measured(), finding.rule(), finding.verdict().toString()));
      }
      if (claim.number() == 1) {
        comparisons(summary.comparisons());
      }
      if (claim.number() == 8) {
        boundedOutputs(summary.boundedOutputs());
      }
    }
  }

  private void comparisons(List<ComparisonRow> rows) {
    text.append('\n');
    heading("task", "activation", "best rate", "epochs to target", "time, ReLU = 1", "accuracy");
    for (ComparisonRow row : rows) {
      row(
          List.of(
              row.task(),
              row.activation(),
              Figures.rate(row.rate()),
              Figures.number(row.epochs()),
              Figures.number(row.time()),
              Figures.percent(row.accuracy())));
    }
  }

  private void boundedOutputs(List<BoundedOutput.Result> results) {
    text.append('\n');
    heading("range", "output", "best rate", "error, of the range", "outputs outside");
    for (BoundedOutput.Result result : results) {
      row(
          List.of(
              result.range(),
              result.activation(),
              Figures.rate(result.rate()),
              Figures.number(result.error()),
              Figures.percent(result.outside())));
    }
  }

  private void heading(String... cells) {
    row(List.of(cells));
    text.append('|').append("---|".repeat(cells.length)).append('\n');
  }

  private void row(List<String> cells) {
    text.append(cells.stream().collect(Collectors.joining(" | ", "| ", " |"))).append('\n');
  }
}
