package io.github.relu4j.benchmarks.compare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.format.ResultFormatFactory;
import org.openjdk.jmh.results.format.ResultFormatType;

/**
 * A file in JMH's JSON format that grows cell by cell. A cell that is measured again replaces its
 * old result, so a long comparison can be made in parts.
 */
final class ResultFile {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;
  private final Map<JsonNode, JsonNode> entries = new LinkedHashMap<>();

  private ResultFile(Path file) {
    this.file = file;
  }

  /** Goes on with the file, if there is one. */
  static ResultFile open(Path file) throws IOException {
    ResultFile results = new ResultFile(file);
    if (Files.exists(file)) {
      results.put(JSON.readTree(file.toFile()));
    }
    return results;
  }

  /** Adds results and writes the file. */
  void add(Collection<RunResult> results) throws IOException {
    put(asJson(results));
    ArrayNode all = JSON.createArrayNode().addAll(entries.values());
    Path whole = file.resolveSibling(file.getFileName() + ".part");
    JSON.writerWithDefaultPrettyPrinter().writeValue(whole.toFile(), all);
    Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private void put(JsonNode results) {
    for (JsonNode entry : results) {
      entries.put(identity(entry), entry);
    }
  }

  private static JsonNode identity(JsonNode entry) {
    return JSON.createArrayNode().add(entry.get("benchmark")).add(entry.path("params"));
  }

  private static JsonNode asJson(Collection<RunResult> results) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PrintStream stream = new PrintStream(bytes, false, StandardCharsets.UTF_8)) {
      ResultFormatFactory.getInstance(ResultFormatType.JSON, stream).writeOut(results);
    }
    return JSON.readTree(bytes.toByteArray());
  }

  /** The entries, in the order in which they first came. */
  List<JsonNode> entries() {
    return List.copyOf(entries.values());
  }
}
