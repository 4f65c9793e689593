package io.github.relu4j.benchmarks.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A file of floats")
class FloatFileTest {

  /** 1.5f, -2f, little-endian. */
  private static final byte[] RAW = {0, 0, (byte) 0xc0, 0x3f, 0, 0, 0, (byte) 0xc0};

  @TempDir private Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"1.5 -2", "1.5,-2", "1.5;-2\n", "\n 1.5\r\n\r\n-2\t", "1.5e0, -2.0f,"})
  @DisplayName("in text is separated by white space, commas or semicolons")
  void separators(String text) throws IOException {
    assertThat(FloatFile.read(textFile("numbers.txt", text))).containsExactly(1.5f, -2f);
  }

  @Test
  @DisplayName("in text may hold what other programs write for infinities and NaN")
  void specialValues() throws IOException {
    assertThat(FloatFile.read(textFile("numbers.csv", "inf -Infinity +INF nan NaN")))
        .containsExactly(
            Float.POSITIVE_INFINITY,
            Float.NEGATIVE_INFINITY,
            Float.POSITIVE_INFINITY,
            Float.NaN,
            Float.NaN);
  }

  @Test
  @DisplayName("keeps subnormal and largest numbers to the last bit")
  void extremes() throws IOException {
    assertThat(FloatFile.read(textFile("numbers.txt", "1.4E-45 3.4028235E38 -0.0")))
        .containsExactly(Float.MIN_VALUE, Float.MAX_VALUE, -0f);
  }

  @ParameterizedTest
  @ValueSource(strings = {"numbers.bin", "numbers.f32", "numbers.RAW", "numbers", "numbers.dat"})
  @DisplayName("is raw by extension, or by content where the extension says nothing")
  void raw(String name) throws IOException {
    assertThat(FloatFile.read(Files.write(directory.resolve(name), RAW))).containsExactly(1.5f, -2);
  }

  @Test
  @DisplayName("of another extension is text when it looks like text")
  void textByContent() throws IOException {
    assertThat(FloatFile.read(textFile("numbers.dat", "1.5\n-2\n"))).containsExactly(1.5f, -2f);
  }

  @ParameterizedTest(name = "{0} in {1}")
  @CsvSource({
    "UTF-8, numbers.txt",
    "UTF-16LE, numbers.csv",
    "UTF-16BE, numbers.tsv",
    "UTF-8, numbers",
    "UTF-16LE, numbers.dat",
    "UTF-16BE, numbers.dat"
  })
  @DisplayName("in text may begin with a byte order mark, as files of Windows do")
  void byteOrderMark(Charset charset, String name) throws IOException {
    Path file = Files.write(directory.resolve(name), "\ufeff1.5\r\n-2\r\n".getBytes(charset));

    assertThat(FloatFile.read(file)).containsExactly(1.5f, -2f);
  }

  @Test
  @DisplayName("of raw floats may begin as a byte order mark does")
  void rawLikeMark() throws IOException {
    byte[] raw = {(byte) 0xff, (byte) 0xfe, 0x7f, 0x3f, 0, 0, 0, (byte) 0xc0};
    Path file = Files.write(directory.resolve("numbers.dat"), raw);

    assertThat(FloatFile.read(file)).containsExactly(0x1.fffdfep-1f, -2f);
  }

  @Test
  @DisplayName("reads back what was written, NaN and infinities too")
  void roundTrip() throws IOException {
    float[] numbers = {0f, -0f, Float.NaN, Float.NEGATIVE_INFINITY, Float.MIN_VALUE, 1e30f};
    Path file = directory.resolve("numbers.f32");

    FloatFile.write(file, numbers);

    assertThat(FloatFile.read(file)).containsExactly(numbers);
  }

  @Test
  @DisplayName("that does not exist is named in the error")
  void missing() {
    Path file = directory.resolve("nowhere.txt");

    assertThatThrownBy(() -> FloatFile.read(file))
        .isInstanceOf(InvalidInputException.class)
        .hasMessage("there is no file " + file);
  }

  @Test
  @DisplayName("may not be a directory")
  void directory() {
    assertThatThrownBy(() -> FloatFile.read(directory))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("is not a file");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n \t\n", ",,"})
  @DisplayName("without a number is refused")
  void empty(String text) throws IOException {
    Path file = textFile("numbers.txt", text);

    assertThatThrownBy(() -> FloatFile.read(file))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageEndingWith("holds no numbers");
  }

  @Test
  @DisplayName("with a malformed number: the error quotes it and tells its line")
  void malformed() throws IOException {
    Path file = textFile("numbers.csv", "x,y\n1,2\n");

    assertThatThrownBy(() -> FloatFile.read(file))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageEndingWith("numbers.csv, line 1: \"x\" is not a number");
  }

  @Test
  @DisplayName("with characters that do not show: the error has their numbers")
  void invisible() throws IOException {
    Path file = textFile("numbers.txt", "\u00e91");
    Path inUtf16 = Files.write(directory.resolve("utf16.txt"), new byte[] {'1', 0, '2', 0});

    assertThatThrownBy(() -> FloatFile.read(file))
        .hasMessageEndingWith("line 1: \"\\u00e91\" is not a number");
    assertThatThrownBy(() -> FloatFile.read(textFile("minus.txt", "\u22122")))
        .hasMessageEndingWith("line 1: \"\\u22122\" is not a number");
    assertThatThrownBy(() -> FloatFile.read(inUtf16))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageEndingWith("line 1: \"1\\u00002\\u0000\" is not a number");
  }

  @Test
  @DisplayName("with a long word that is no number: the error has its first 40 characters")
  void longWord() throws IOException {
    Path file = textFile("numbers.txt", "x".repeat(1_000_000));

    assertThatThrownBy(() -> FloatFile.read(file))
        .hasMessageEndingWith("line 1: \"" + "x".repeat(40) + "...\" is not a number");
  }

  @Test
  @DisplayName("counts lines from 1, empty ones too")
  void lineNumber() throws IOException {
    Path file = textFile("numbers.txt", "1 2\n\n3 4..5");

    assertThatThrownBy(() -> FloatFile.read(file))
        .hasMessageEndingWith("line 3: \"4..5\" is not a number");
  }

  @Test
  @DisplayName("of raw floats must have a length that is a multiple of 4")
  void rawLength() throws IOException {
    Path file = Files.write(directory.resolve("numbers.f32"), new byte[6]);

    assertThatThrownBy(() -> FloatFile.read(file))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("6 bytes, which is not a multiple of 4");
  }

  private Path textFile(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text, StandardCharsets.UTF_8);
  }
}
