package io.github.relu4j.examples.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MnistTest {

  @TempDir private Path directory;

  @BeforeEach
  void writeFiles() throws IOException {
    write("train-images-idx3-ubyte", IdxTest.images(3, 2, 2));
    write("train-labels-idx1-ubyte.gz", IdxTest.gzip(IdxTest.labels(7, 0, 9)));
    write("t10k-images-idx3-ubyte.gz", IdxTest.gzip(IdxTest.images(2, 2, 2)));
    write("t10k-labels-idx1-ubyte", IdxTest.labels(4, 5));
  }

  @Test
  @DisplayName("labels come from the files, gzipped or not")
  void labels() throws IOException {
    assertThat(Mnist.read(directory, 3, 2).training().labels()).containsExactly(7, 0, 9);
  }

  @Test
  @DisplayName("a pixel is the mean of four bytes, over 255")
  void pixels() throws IOException {
    assertThat(Mnist.read(directory, 2, 1).training().inputs())
        .containsExactly(new float[] {1.5f / 255, 5.5f / 255}, within(1e-9f));
  }

  @Test
  @DisplayName("images of an odd height or width are an error with both")
  void odd() throws IOException {
    write("train-images-idx3-ubyte", IdxTest.images(3, 2, 3));
    assertThatThrownBy(() -> Mnist.read(directory, 3, 2))
        .isInstanceOf(InvalidDataException.class)
        .hasMessageEndingWith("has images of 2 by 3 pixels, which cannot be averaged two by two");
  }

  @Test
  @DisplayName("no more samples are taken than wanted")
  void most() throws IOException {
    assertThat(Mnist.read(directory, 2, 1).training().count()).isEqualTo(2);
  }

  @Test
  @DisplayName("fewer than one sample is refused, with the argument's name and value")
  void tooFew() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Mnist.read(directory, -1, 1))
        .withMessage("training must be at least 1 but is -1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Mnist.read(directory, 1, 0))
        .withMessage("test must be at least 1 but is 0");
  }

  @Test
  @DisplayName("a file that is missing is an error with both of its names")
  void missing() throws IOException {
    Files.delete(directory.resolve("t10k-labels-idx1-ubyte"));
    assertThatThrownBy(() -> Mnist.read(directory, 3, 2))
        .isInstanceOf(InvalidDataException.class)
        .hasMessageContaining("t10k-labels-idx1-ubyte nor t10k-labels-idx1-ubyte.gz");
  }

  @Test
  @DisplayName("more labels than images are an error with both numbers")
  void counts() throws IOException {
    write("t10k-labels-idx1-ubyte", IdxTest.labels(4, 5, 6));
    assertThatThrownBy(() -> Mnist.read(directory, 3, 2))
        .isInstanceOf(InvalidDataException.class)
        .hasMessageContaining("has 2 images but")
        .hasMessageContaining("has 3 labels");
  }

  @Test
  @DisplayName("a label that is no digit is an error with its place")
  void label() throws IOException {
    write("t10k-labels-idx1-ubyte", IdxTest.labels(4, 10));
    assertThatThrownBy(() -> Mnist.read(directory, 3, 2))
        .isInstanceOf(InvalidDataException.class)
        .hasMessageContaining("has 10 as label 1, which is no digit");
  }

  private void write(String name, byte[] content) throws IOException {
    Files.write(directory.resolve(name), content);
  }
}
