package io.github.relu4j.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.relu4j.Activations;
import io.github.relu4j.support.BitsFile;
import io.github.relu4j.support.Digests;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("bits")
@DisplayName("Results have the bits that docs/bits keeps, in every JVM")
class KeptBitsTest {

  private static final Map<BitsFile.Row, String> DIGESTS = Digests.ofSample();

  private final BitsFile file = BitsFile.ofThisVersion();

  @BeforeAll
  static void writeWhereAsked() throws IOException {
    if (BitsFile.WRITES) {
      BitsFile.ofThisVersion().writeSample(DIGESTS);
    }
  }

  @Test
  @DisplayName("a digest of each activation, gate, maxout and softmax, and of each operation")
  void digests() throws IOException {
    Map<BitsFile.Row, BitsFile.Kept> kept = file.read();
    Set<BitsFile.Row> rows = new LinkedHashSet<>(kept.keySet());
    rows.addAll(DIGESTS.keySet());
    assertThat(rows)
        .as(
            "bits that %s lacks or has otherwise: mvn test -Pbits adds rows of new functions;"
                + " docs/bits/README.md says what to do about other bits",
            file.path())
        .filteredOn(row -> !hasBits(row, kept))
        .isEmpty();
  }

  private static boolean hasBits(BitsFile.Row row, Map<BitsFile.Row, BitsFile.Kept> kept) {
    return kept.containsKey(row) && kept.get(row).sample().equals(DIGESTS.get(row));
  }

  @Test
  @DisplayName(
      "the file is that of Activations.bitsVersion(), and there is none of a later version")
  void version() throws IOException {
    try (Stream<String> names =
        Files.list(BitsFile.DIRECTORY).map(path -> path.getFileName().toString())) {
      assertThat(names.filter(name -> name.endsWith(".csv")))
          .contains(file.path().getFileName().toString())
          .allSatisfy(
              name ->
                  assertThat(Integer.parseInt(name.replace(".csv", "")))
                      .isLessThanOrEqualTo(Activations.bitsVersion()));
    }
  }
}
