package io.github.relu4j.benchmarks.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The documentation of an activation, read from its Javadoc")
class DocumentationTest {

  private static final String COMPLETE =
      """
      package somewhere;

      /**
       * The bend: {@code f(x) = x} for
       * x above 0, else {@code bend * x}.
       *
       * <p><b>Use.</b> For tests.
       *
       * <p>Derivative: 1 or bend, never {@code f / x}, a|b and c*d. Range: [0, ∞), 0.5 included; see
       * {@link Relu}. Accuracy: at most 0.5 ULP; &plusmn;0 too. From the output: the same.
       *
       * <p>Special cases:
       *
       * <ul>
       *   <li>NaN: f and f' are NaN
       *   <li>x &lt; 0: f is {@code bend * x}
       * </ul>
       *
       * <p>Immutable and thread-safe. Source: A. Author, B. Other, "Bent: a title", 1999.
       *
       * @param bend the slope below 0: any float
       */
      record Bend(float bend) {}
      """;

  @TempDir private Path directory;

  @Test
  @DisplayName("has a title and a formula, from the first sentence")
  void firstSentence() throws IOException {
    Documentation documentation = read(COMPLETE);

    assertThat(documentation.title()).isEqualTo("The bend");
    assertThat(documentation.formula()).isEqualTo("`x` for x above 0, else `bend * x`");
  }

  @Test
  @DisplayName("has all statements, each up to the next, in Markdown")
  void statements() throws IOException {
    assertThat(read(COMPLETE).statements())
        .containsEntry("Derivative", "1 or bend, never `f / x`, a|b and c\\*d")
        .containsEntry("Range", "[0, ∞), 0.5 included; see `Relu`")
        .containsEntry("Accuracy", "at most 0.5 ULP; ±0 too")
        .containsEntry("From the output", "the same")
        .containsEntry("Source", "A. Author, B. Other, \"Bent: a title\", 1999")
        .hasSize(5);
  }

  @Test
  @DisplayName("takes exact results for an accuracy")
  void exact() throws IOException {
    assertThat(read(COMPLETE.replace("Accuracy: at most", "Exact: at most")).statements())
        .containsEntry("Accuracy", "exact: at most 0.5 ULP; ±0 too");
  }

  @Test
  @DisplayName("has the special cases, one for each item of the list")
  void specialCases() throws IOException {
    assertThat(read(COMPLETE).specialCases())
        .containsExactly("NaN: f and f' are NaN", "x &lt; 0: f is `bend * x`");
  }

  @Test
  @DisplayName("has the parameters")
  void parameters() throws IOException {
    assertThat(read(COMPLETE).parameters())
        .containsOnlyKeys("bend")
        .containsEntry("bend", "the slope below 0: any float");
  }

  @Test
  @DisplayName("has the parameters of the constructor where the class has none")
  void constructor() throws IOException {
    String source =
        COMPLETE
            .replaceAll("(?m)^ \\* @param.*\\n", "")
            .replace(
                "record Bend(float bend) {}",
                """
                class Bend {
                  /** @param slope below 0 */
                  Bend(float slope) {}
                }
                """);

    assertThat(read(source).parameters()).containsOnlyKeys("slope");
  }

  @DisplayName("is refused if it lacks a fact, with what is missing and where")
  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = ';',
      value = {
        "{@code f(x) = x};a first sentence",
        "Derivative:;\"Derivative: ...\"",
        "Range:;\"Range: ...\"",
        "Accuracy:;\"Accuracy: ...\" or \"Exact: ...\"",
        "Source:;\"Source: ...\"",
        "Special cases:;\"Special cases:\" with a list below"
      })
  void missing(String removed, String named) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read(COMPLETE.replace(removed, "")))
        .withMessageContaining("Bend.java: the class comment lacks ")
        .withMessageContaining(named);
  }

  @Test
  @DisplayName("is refused with all that it lacks, at once")
  void severalMissing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read(COMPLETE.replace("Range:", "").replace("Source:", "")))
        .withMessageEndingWith("lacks \"Range: ...\" and \"Source: ...\"");
  }

  @Test
  @DisplayName("is refused if there is none, or if Markdown has no form for a part")
  void unreadable() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read("record Bend() {}"))
        .withMessageEndingWith("Bend.java: the class comment is missing");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read(COMPLETE.replace("never", "{@value #LIMIT}")))
        .withMessageContaining("Bend.java: the class comment has \"{@value #LIMIT}\"");
  }

  private Documentation read(String source) throws IOException {
    return Documentation.of(Files.writeString(directory.resolve("Bend.java"), source));
  }
}
