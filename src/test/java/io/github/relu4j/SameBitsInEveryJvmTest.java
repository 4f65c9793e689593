package io.github.relu4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

  private static final Path DIGESTS = Path.of("target", "bits", "digests.txt");
  private static final boolean WRITES = System.getProperty("relu4j.test.digests").equals("write");

  @Test
  @DisplayName("a digest for each activation and operation, and the same one as the first run's")
  void sameDigests() throws IOException {
    List<String> digests = digests();
    if (WRITES) {
      Files.createDirectories(DIGESTS.getParent());
      Files.write(DIGESTS, digests);
    }
    assertThat(Files.readAllLines(DIGESTS))
        .hasSize(Subjects.all().size() * Operation.values().length + Subjects.fromOutput().size())
        .containsExactlyElementsOf(digests);
  }

  private static List<String> digests() {
    return Digests.ofAllSubjects().entrySet().stream()
        .map(digest -> digest.getValue() + " " + digest.getKey())
        .toList();
  }
}
