package io.github.relu4j.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The machine")
class MachineTest {

  @DisplayName("has a folder's name: the processor's, with its family where the name is vague")
  @ParameterizedTest(name = "{4}")
  @CsvSource({
    "AMD EPYC, 26, 2, 2, amd-epyc-family-26-model-2-2-cores",
    "AMD EPYC 9634 84-Core Processor, 25, 17, 8, amd-epyc-9634-84-core-processor-8-cores",
    "Intel(R) Core(TM) i7-8550U CPU @ 1.80GHz, 6, 142, 8, intel-core-i7-8550u-cpu-8-cores",
    "Apple M2, '', '', 8, apple-m2-8-cores",
    "Unknown, '', '', 1, unknown-1-cores"
  })
  void slug(String processor, String family, String model, int cores, String slug) {
    assertThat(machine(processor, family, model, cores, Map.of()).slug()).isEqualTo(slug);
  }

  @Test
  @DisplayName("is described in machine.json, whose engines of earlier runs stay")
  void file(@TempDir Path folder) throws IOException {
    machine("AMD EPYC", "26", "2", 2, Map.of("math", "17", "onednn", "absent: no")).write(folder);
    machine("AMD EPYC", "26", "2", 2, Map.of("onednn", "3.11")).write(folder);

    JsonNode json = new ObjectMapper().readTree(folder.resolve("machine.json").toFile());
    assertThat(json.get("processor").asText()).isEqualTo("AMD EPYC");
    assertThat(json.get("cores").asInt()).isEqualTo(2);
    assertThat(json.get("memoryGiB").asInt()).isEqualTo(24);
    assertThat(json.get("engines").get("math").asText()).isEqualTo("17");
    assertThat(json.get("engines").get("onednn").asText()).isEqualTo("3.11");
  }

  @Test
  @DisplayName("is this one")
  void here() {
    Machine here = Machine.here(Map.of());

    assertThat(here.processor()).isNotBlank();
    assertThat(here.cores()).isEqualTo(Runtime.getRuntime().availableProcessors());
    assertThat(here.memoryGiB()).isPositive();
    assertThat(here.jdk()).endsWith(Runtime.version().toString());
    assertThat(here.flags()).containsKeys("none", "vector");
  }

  private static Machine machine(
      String processor, String family, String model, int cores, Map<String, String> engines) {
    return new Machine(
        processor, family, model, cores, 24, "Linux", "17", "2026-01-01", Map.of(), engines);
  }
}
