package io.github.relu4j.benchmarks.compare;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A file in JMH's JSON format, with an origin in each result, that grows result by result. What is
 * measured again replaces its old result, so a long comparison can be made in parts.
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
      for (JsonNode entry : JSON.readTree(file.toFile())) {
        results.entries.put(identity(entry), entry);
      }
    }
    return results;
  }

  /** Adds results, an array of JMH's, and writes the file. */
  void add(JsonNode results) throws IOException {
    for (JsonNode entry : results) {
      entries.put(identity(entry), entry);
    }
    ArrayNode all = JSON.createArrayNode().addAll(entries.values());
    // Whoever is interrupted here still has the old file.
    Path whole = file.resolveSibling(file.getFileName() + ".part");
    JSON.writerWithDefaultPrettyPrinter().writeValue(whole.toFile(), all);
    Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING);
  }

  private static JsonNode identity(JsonNode entry) {
    return JSON.createArrayNode().add(entry.get("benchmark")).add(entry.path("params"));
  }
}
