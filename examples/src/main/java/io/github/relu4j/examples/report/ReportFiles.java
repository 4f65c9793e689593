package io.github.relu4j.examples.report;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.github.relu4j.examples.claims.Report;
import io.github.relu4j.examples.data.InvalidDataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A report as files. */
public final class ReportFiles {

  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES);

  private ReportFiles() {}

  /** Writes report.html and report.json into a directory. */
  public static void write(Report report, Path directory) throws IOException {
    Files.createDirectories(directory);
    Files.writeString(directory.resolve("report.html"), new HtmlPage(report).text());
    writeJson(report, directory.resolve("report.json"));
  }

  /** Writes what {@link #readJson} reads. */
  public static void writeJson(Report report, Path file) throws IOException {
    JSON.writeValue(file.toFile(), report);
  }

  /**
   * Reads a report.
   *
   * @throws InvalidDataException if the file holds something else
   */
  public static Report readJson(Path file) throws IOException {
    try {
      return JSON.readValue(file.toFile(), Report.class);
    } catch (JacksonException e) {
      throw new InvalidDataException(file + " is not a report: " + e.getOriginalMessage());
    }
  }
}
