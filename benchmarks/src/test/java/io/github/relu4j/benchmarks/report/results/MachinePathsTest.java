package io.github.relu4j.benchmarks.report.results;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A machine's directories")
class MachinePathsTest {

  private static final Path KEPT = Path.of("results");

  @Test
  @DisplayName("are left out of JMH's results, and nothing else is")
  void removed() throws IOException {
    JsonNode results =
        new ObjectMapper()
            .readTree(
                """
                [{"jvm": "/opt/jdk/bin/java", "jdkVersion": "25",
                  "jvmArgs": ["-Xmx1g", "-Dhome=opt", "-javaagent:/opt/a.jar", "-Drelu4j.path=vector"]}, {"forks": 2}]
                """);

    MachinePaths.removeFrom(results);

    assertThat(results)
        .hasToString(
            "[{\"jdkVersion\":\"25\",\"jvmArgs\":[\"-Xmx1g\",\"-Drelu4j.path=vector\"]},"
                + "{\"forks\":2}]");
  }

  @Test
  @DisplayName("are in no result that is kept")
  void kept() throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(KEPT)) {
      files = all.filter(file -> file.toString().endsWith(".json")).toList();
    }
    assertThat(files)
        .isNotEmpty()
        .allSatisfy(file -> assertThat(file).content().doesNotContain("\"jvm\""))
        .allSatisfy(
            file ->
                assertThat(new ObjectMapper().readTree(file.toFile()).findValues("jvmArgs"))
                    .allSatisfy(arguments -> assertThat(arguments.toString()).doesNotContain("/")));
  }
}
