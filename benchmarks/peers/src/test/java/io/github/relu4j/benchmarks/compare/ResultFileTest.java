package io.github.relu4j.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A file of results")
class ResultFileTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void earlierRun() throws IOException {
    file = folder.resolve("compare-none.json");
    ResultFile results = ResultFile.open(file);
    results.add(JSON.readTree("[" + entry("16", 1) + "," + entry("256", 2) + "]"));
  }

  @Test
  @DisplayName("keeps what is not measured again, and has the new result of what is")
  void merged() throws IOException {
    ResultFile.open(file).add(JSON.readTree("[" + entry("256", 3) + "," + entry("4096", 4) + "]"));

    JsonNode all = JSON.readTree(file.toFile());
    assertThat(all)
        .extracting(entry -> entry.get("params").get("n").asText())
        .containsExactly("16", "256", "4096");
    assertThat(all).extracting(entry -> entry.get("score").asInt()).containsExactly(1, 3, 4);
  }

  @Test
  @DisplayName("leaves nothing else in its folder")
  void noPart() {
    assertThat(folder).isDirectoryContaining(file::equals);
    assertThat(folder.toFile().list()).hasSize(1);
  }

  private static String entry(String n, int score) {
    return """
        {"benchmark": "CompareBenchmark.call", "params": {"n": "%s"}, "score": %d}
        """
        .formatted(n, score);
  }
}
