package io.github.relu4j.examples.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The words")
class WordsTest {

  private static final List<String> FILES =
      List.of("04", "05", "06", "08", "10", "13", "15", "18", "20", "27");

  /** Of each kind so many, in words of their own. */
  private static final int OF_EACH = 9;

  private static Task wordNet;

  @BeforeAll
  static void readWordNet() throws IOException {
    wordNet = Words.open().draw(3000, 1000, 1);
  }

  @Test
  @DisplayName("of a sample are its features, by the sign of each word's hash, at length 1")
  void features() {
    float[] expected = new float[Words.FEATURES];
    expected[bucket("thing")] = sign("thing") * (float) (2 / Math.sqrt(5));
    expected[bucket("dog")] = sign("dog") * (float) (1 / Math.sqrt(5));
    assertThat(sample("thing", "dog", "thing")).containsExactly(expected);
  }

  @Test
  @DisplayName("that cancel each other leave zeros")
  void cancelled() {
    String word = "thing";
    String other =
        IntStream.range(0, 26 * 26 * 26)
            .mapToObj(i -> "" + letter(i / 676) + letter(i / 26 % 26) + letter(i % 26))
            .filter(each -> bucket(each) == bucket(word) && sign(each) == -sign(word))
            .findFirst()
            .orElseThrow();
    assertThat(sample(word, other)).containsOnly(0f);
  }

  @Test
  @DisplayName("make samples of length 1, all of them")
  void length() {
    Samples samples = wordNet.training();
    for (int i = 0; i < samples.count(); i++) {
      double squares = 0;
      for (int k = 0; k < Words.FEATURES; k++) {
        squares += Math.pow(samples.inputs()[i * Words.FEATURES + k], 2);
      }
      assertThat(squares).isBetween(1 - 1e-6, 1 + 1e-6);
    }
  }

  @DisplayName("have the hash FNV-1a, folded")
  @ParameterizedTest
  @CsvSource({"'', 811c9dc5", "a, e40c292c", "foobar, bf9cf968"})
  void hash(String word, String fnv) {
    int published = Integer.parseUnsignedInt(fnv, 16);
    assertThat(Words.hash(word)).isEqualTo(published ^ published >>> 16);
  }

  @Test
  @DisplayName("are of each kind as often as of any other")
  void balanced() {
    int[] counts = new int[10];
    for (int label : wordNet.training().labels()) {
      counts[label]++;
    }
    assertThat(counts).containsOnly(300);
  }

  @Test
  @DisplayName("to test by are none that were learned from")
  void apart() throws IOException {
    Task task = constructed(1000, 1000, 7);
    Set<List<Float>> learned = rows(task.training());
    learned.retainAll(rows(task.test()));
    assertThat(learned).isEmpty();
  }

  @Test
  @DisplayName("to test by are one in three at most, whatever is asked for")
  void most() throws IOException {
    Task task = constructed(1000, 1000, 1);
    assertThat(task.test().count()).isEqualTo(10 * OF_EACH / 3);
    assertThat(task.training().count()).isEqualTo(10 * OF_EACH / 3 * 2);
  }

  @Test
  @DisplayName("of a definition that is there twice are one sample")
  void once() throws IOException {
    String lines = constructedLines();
    assertThat(read(lines + lines, 1000, 1000, 1).training().count())
        .isEqualTo(read(lines, 1000, 1000, 1).training().count());
  }

  @Test
  @DisplayName("that are in few definitions are left out")
  void rare() throws IOException {
    // In more than ten definitions is one word alone, so all of them are the same.
    String lines = constructedLines();
    assertThatThrownBy(
            () -> Words.open(new BufferedReader(new StringReader(lines)), 11).draw(10, 10, 1))
        .isInstanceOf(InvalidDataException.class)
        .hasMessage("WordNet's file has 1 definitions of the kind act, which are too few");
  }

  @Test
  @DisplayName("are the same for the same seed")
  void sameSeed() throws IOException {
    assertThat(constructed(20, 10, 5).training().inputs())
        .isEqualTo(constructed(20, 10, 5).training().inputs());
  }

  @Test
  @DisplayName("are others for another seed")
  void otherSeed() throws IOException {
    assertThat(constructed(20, 10, 5).training().inputs())
        .isNotEqualTo(constructed(20, 10, 6).training().inputs());
  }

  @Test
  @DisplayName("of too few kinds are an error that names one that is missing")
  void missingKind() {
    assertThatThrownBy(() -> read(WordNetTest.line("04", "the act of eating"), 10, 10, 1))
        .isInstanceOf(InvalidDataException.class)
        .hasMessage("WordNet's file has 1 definitions of the kind act, which are too few");
  }

  @Test
  @DisplayName("are at least one, to learn from and to test by")
  void tooFew() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> constructed(0, 1, 1))
        .withMessage("training must be at least 1 but is 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> constructed(1, -1, 1))
        .withMessage("test must be at least 1 but is -1");
  }

  @Test
  @DisplayName("say what they are, and how many")
  void description() {
    assertThat(wordNet.description())
        .contains("act, animal, artifact")
        .endsWith("3000 to learn from, 1000 others to test");
  }

  private static Task constructed(int training, int test, long seed) throws IOException {
    return read(constructedLines(), training, test, seed);
  }

  private static String constructedLines() {
    StringBuilder lines = new StringBuilder();
    for (String file : FILES) {
      for (int i = 0; i < OF_EACH; i++) {
        char own = letter(i);
        char kind = letter(FILES.indexOf(file));
        lines.append(WordNetTest.line(file, "thing " + own + own + own + " thing " + kind));
      }
    }
    return lines.toString();
  }

  private static Task read(String text, int training, int test, long seed) throws IOException {
    return Words.open(new BufferedReader(new StringReader(text)), 1).draw(training, test, seed);
  }

  private static char letter(int index) {
    return (char) ('a' + index);
  }

  private static float[] sample(String... words) {
    float[] inputs = new float[Words.FEATURES];
    Words.add(List.of(words), inputs, 0);
    return inputs;
  }

  private static int sign(String word) {
    return Words.hash(word) < 0 ? -1 : 1;
  }

  private static int bucket(String word) {
    return Integer.remainderUnsigned(Words.hash(word), Words.FEATURES);
  }

  private static Set<List<Float>> rows(Samples samples) {
    Set<List<Float>> rows = new HashSet<>();
    for (int i = 0; i < samples.count(); i++) {
      Float[] row = new Float[samples.features()];
      for (int k = 0; k < row.length; k++) {
        row[k] = samples.inputs()[i * row.length + k];
      }
      rows.add(List.of(row));
    }
    return rows;
  }
}
