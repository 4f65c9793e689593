package io.github.relu4j.benchmarks.compare;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** accuracy.json in a folder of results, in which rows of an earlier run stay unless replaced. */
final class AccuracyFile {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;

  AccuracyFile(Path folder) {
    this.file = folder.resolve("accuracy.json");
  }

  void add(List<AccuracyRow> rows) throws IOException {
    Map<List<Object>, AccuracyRow> all = new LinkedHashMap<>();
    if (Files.exists(file)) {
      put(all, JSON.readValue(file.toFile(), new TypeReference<>() {}));
    }
    put(all, rows);
    Files.createDirectories(file.getParent());
    JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), all.values());
  }

  private static void put(Map<List<Object>, AccuracyRow> all, List<AccuracyRow> rows) {
    rows.forEach(row -> all.put(List.of(row.engine(), row.activation(), row.operation()), row));
  }
}
