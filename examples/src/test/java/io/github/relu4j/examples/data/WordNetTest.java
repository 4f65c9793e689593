package io.github.relu4j.examples.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("WordNet's definitions")
class WordNetTest {

  private static final String LICENCE =
      "  1 This software and database is being provided to you  \n";

  @Test
  @DisplayName("have the lexicographer file of their line")
  void file() throws IOException {
    assertThat(read(line("05", "an insect") + line("20", "a tree")))
        .extracting(WordNet.Definition::file)
        .containsExactly("05", "20");
  }

  @DisplayName("are words of small letters, without the examples that follow")
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '\'',
      value = {
        "a Tree of 1,000 years          ; a tree of years",
        "a plant (genus Rosa), not a tree's; a plant genus rosa not a tree s",
        "'a dog; \"the dog barked\"'    ; a dog",
        "'a dog; a hound; \"it barked\"'; a dog a hound",
        "a caf\u00e9 | with a bar       ; a caf with a bar"
      })
  void words(String gloss, String words) throws IOException {
    assertThat(read(line("05", gloss)))
        .extracting(definition -> String.join(" ", definition.words()))
        .containsExactly(words);
  }

  @Test
  @DisplayName("do not come from the lines of the licence")
  void licence() throws IOException {
    assertThat(read(LICENCE + line("05", "an insect"))).hasSize(1);
  }

  @Test
  @DisplayName("come from the wanted files alone")
  void wanted() throws IOException {
    assertThat(read(line("03", "that which is perceived") + line("05", "an insect"))).hasSize(1);
  }

  @Test
  @DisplayName("without a word are left out")
  void noWord() throws IOException {
    assertThat(read(line("05", "(1834-1903)"))).isEmpty();
  }

  @DisplayName("are not read from lines of something else, whose number the error has")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html>",
        "00001740 05 n",
        "00001740 05 v 01 run 0 000 | move fast",
        "00 05 n 01 x",
        ""
      })
  void foreign(String line) {
    assertThatThrownBy(() -> read(LICENCE + line + "\n"))
        .isInstanceOf(InvalidDataException.class)
        .hasMessage("line 2 of data.noun is no noun with its definition: " + line);
  }

  private static List<WordNet.Definition> read(String text) throws IOException {
    return WordNet.read(new BufferedReader(new StringReader(text)), Set.of("05", "20"));
  }

  static String line(String file, String gloss) {
    return "00001740 " + file + " n 01 thing 0 000 | " + gloss + "  \n";
  }
}
