package io.github.relu4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The first run of the suite, without the Vector API, writes the digests of its results; every
 * other run, with other flags, compares its own.
 */
@Tag("bits")
@DisplayName("Results have the same bits in every JVM")
class SameBitsInEveryJvmTest {

  private static final Path DIRECTORY = Path.of("target", "bits");
  private static final boolean WRITES = System.getProperty("relu4j.test.digests").equals("write");

  @Test
  @DisplayName("a digest for each activation and operation, and the same one as the first run's")
  void activations() throws IOException {
    int operations = Subjects.all().size() * Operation.values().length;
    assertFirstRunHad("digests.txt", Digests.ofAllSubjects())
        .hasSize(operations + Subjects.fromOutput().size());
  }

  @Test
  @DisplayName("the same for gated linear units and maxout")
  void groupedInputs() throws IOException {
    assertFirstRunHad("digests-of-grouped-inputs.txt", Digests.ofGroupedInputs())
        .hasSize(2 * GatedSubjects.all().size() + 2);
  }

  private static ListAssert<String> assertFirstRunHad(
      String fileName, SortedMap<String, String> digests) throws IOException {
    List<String> lines =
        digests.entrySet().stream()
            .map(digest -> digest.getValue() + " " + digest.getKey())
            .toList();
    Path file = DIRECTORY.resolve(fileName);
    if (WRITES) {
      Files.createDirectories(DIRECTORY);
      Files.write(file, lines);
    }
    return assertThat(Files.readAllLines(file)).containsExactlyElementsOf(lines);
  }
}
