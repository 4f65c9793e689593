package io.github.relu4j.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.relu4j.Activations;
import io.github.relu4j.support.BitsFile;
import io.github.relu4j.support.Digests;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("bits")
@DisplayName("Results have the bits that docs/bits keeps, in every JVM")
@Execution(ExecutionMode.CONCURRENT)
class KeptBitsTest {

  private static final List<Digests.Part> PARTS = Digests.parts();

  private static final String ADVICE =
      "bits that %s lacks or has otherwise: mvn test -Pbits adds rows of new functions;"
          + " docs/bits/README.md says what to do about other bits";

  private final BitsFile file = BitsFile.ofThisVersion();

  @BeforeAll
  static void writeWhereAsked() throws IOException {
    if (BitsFile.WRITES) {
      Map<BitsFile.Row, String> digests = new LinkedHashMap<>();
      PARTS.forEach(part -> digests.putAll(part.find()));
      BitsFile.ofThisVersion().writeSample(digests);
    }
  }

  static List<Digests.Part> parts() {
    return PARTS;
  }

  @DisplayName("a digest of each activation, gate, maxout and softmax, and of each operation")
  @ParameterizedTest(name = "{0}")
  @MethodSource("parts")
  void digests(Digests.Part part) throws IOException {
    Map<BitsFile.Row, BitsFile.Kept> kept = file.read();
    assertThat(part.find().entrySet())
        .as(ADVICE, file.path())
        .filteredOn(
            found ->
                !kept.containsKey(found.getKey())
                    || !kept.get(found.getKey()).sample().equals(found.getValue()))
        .isEmpty();
  }

  @Test
  @DisplayName("and no digest of anything else")
  void noOtherRows() throws IOException {
    assertThat(PARTS.stream().flatMap(part -> part.rows().stream()))
        .as(ADVICE, file.path())
        .containsAll(file.read().keySet());
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
