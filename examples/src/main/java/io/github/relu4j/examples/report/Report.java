package io.github.relu4j.examples.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.github.relu4j.examples.claims.Judgement;
import io.github.relu4j.examples.experiment.Results;
import io.github.relu4j.examples.experiment.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A run of the example: what it was, what it measured, and what follows.
 *
 * @param quick whether the run was too short for its verdicts to mean anything
 * @param options of the command
 * @param java the JVM
 * @param acceleration which of the library's code ran
 * @param settings of the experiments
 * @param claims judged
 * @param results the figures that they rest on
 */
public record Report(
    boolean quick,
    String options,
    String java,
    String acceleration,
    Settings settings,
    List<Judgement> claims,
    Results results) {

  /** Writes report.html and figures.json. */
  public void write(Path directory) throws IOException {
    Files.createDirectories(directory);
    Files.writeString(directory.resolve("report.html"), new OldHtmlPage(this).text());
    writeJson(directory.resolve("figures.json"), this);
  }

  /** Writes what docs/claims.md needs. */
  public void writeSummary(Path file) throws IOException {
    writeJson(file, Summary.of(this));
  }

  private static void writeJson(Path file, Object value) throws IOException {
    new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), value);
  }
}
