package io.github.relu4j.examples.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdxTest {

  @TempDir private Path directory;

  @Test
  @DisplayName("dimensions and bytes are those of the file")
  void reads() throws IOException {
    Idx idx = Idx.read(file(images(2, 3, 1)), 3);
    assertThat(idx.dimensions()).containsExactly(2, 3, 1);
    assertThat(idx.bytes()).containsExactly(0, 1, 2, 3, 4, 5);
  }

  @Test
  @DisplayName("a gzipped file reads as the file itself, whatever its name is")
  void gzipped() throws IOException {
    assertThat(Idx.read(file(gzip(images(2, 3, 1))), 3).bytes()).containsExactly(0, 1, 2, 3, 4, 5);
  }

  @Test
  @DisplayName("missing data are an error with both lengths and the file's name")
  void truncated() throws IOException {
    Path file = file(Arrays.copyOf(images(2, 3, 1), 16 + 5));
    assertThatThrownBy(() -> Idx.read(file, 3))
        .isInstanceOf(InvalidDataException.class)
        .hasMessage(file + " is truncated: it has 5 bytes of data where its header says 6");
  }

  @Test
  @DisplayName("a header that is not whole is an error")
  void truncatedHeader() throws IOException {
    Path file = file(Arrays.copyOf(images(2, 3, 1), 10));
    assertThatThrownBy(() -> Idx.read(file, 3))
        .isInstanceOf(InvalidDataException.class)
        .hasMessageContaining("truncated: its header has 10 of 16 bytes");
  }

  @Test
  @DisplayName("a gzip stream that breaks off is an error")
  void truncatedGzip() throws IOException {
    byte[] zipped = gzip(images(2, 3, 1));
    Path file = file(Arrays.copyOf(zipped, zipped.length - 9));
    assertThatThrownBy(() -> Idx.read(file, 3))
        .isInstanceOf(InvalidDataException.class)
        .hasMessageContaining("truncated: its gzip stream has no end");
  }

  @Test
  @DisplayName("data after the end are an error")
  void tooLong() throws IOException {
    Path file = file(Arrays.copyOf(images(2, 3, 1), 16 + 7));
    assertThatThrownBy(() -> Idx.read(file, 3))
        .isInstanceOf(InvalidDataException.class)
        .hasMessageContaining(
            "too long: more than the 6 bytes of data that its header says follow");
  }

  /** Whoever reads on meets the broken end of the stream first. */
  @Test
  @DisplayName("a gzipped file is not unpacked beyond what its header says")
  void gzipBomb() throws IOException {
    byte[] zipped = gzip(Arrays.copyOf(images(2, 3, 1), 1 << 20));
    zipped[zipped.length - 1] ^= 1;
    Path file = file(zipped);
    assertThatThrownBy(() -> Idx.read(file, 3))
        .isInstanceOf(InvalidDataException.class)
        .hasMessageContaining("too long: more than the 6 bytes");
  }

  @Test
  @DisplayName("a gzipped file with a wrong checksum is an error")
  void brokenGzip() throws IOException {
    byte[] zipped = gzip(images(2, 3, 1));
    zipped[zipped.length - 8] ^= 1;
    Path file = file(zipped);
    assertThatThrownBy(() -> Idx.read(file, 3))
        .isInstanceOf(InvalidDataException.class)
        .hasMessageContaining("is a broken gzip file");
  }

  @Test
  @DisplayName("a header that says far more than is there costs no memory")
  void announced() throws IOException {
    byte[] header =
        ByteBuffer.allocate(17).putInt(0x803).putInt(46_340).putInt(46_340).putInt(1).array();
    Path file = file(header);
    assertThatThrownBy(() -> Idx.read(file, 3))
        .isInstanceOf(InvalidDataException.class)
        .hasMessageContaining("truncated: it has 1 bytes of data where its header says 2147395600");
  }

  @Test
  @DisplayName("a file of another kind is an error that says how it begins")
  void foreign() throws IOException {
    Path file = file("<!DOCTYPE html>".getBytes(StandardCharsets.US_ASCII));
    assertThatThrownBy(() -> Idx.read(file, 3))
        .isInstanceOf(InvalidDataException.class)
        .hasMessageContaining("begins with 3c21444f, not 00000803");
  }

  @Test
  @DisplayName("labels where images should be are an error")
  void otherDimensions() throws IOException {
    Path file = file(labels(1, 2));
    assertThatThrownBy(() -> Idx.read(file, 3))
        .isInstanceOf(InvalidDataException.class)
        .hasMessageContaining("begins with 00000801, not 00000803");
  }

  @Test
  @DisplayName("an empty file is an error")
  void empty() throws IOException {
    Path file = file(new byte[0]);
    assertThatThrownBy(() -> Idx.read(file, 1))
        .isInstanceOf(InvalidDataException.class)
        .hasMessageContaining("it has 0 bytes");
  }

  @Test
  @DisplayName("dimensions whose product is no int are an error")
  void huge() throws IOException {
    byte[] header =
        ByteBuffer.allocate(16).putInt(0x803).putInt(70_000).putInt(70_000).putInt(9).array();
    Path file = file(header);
    assertThatThrownBy(() -> Idx.read(file, 3)).isInstanceOf(InvalidDataException.class);
  }

  private Path file(byte[] content) throws IOException {
    return Files.write(directory.resolve("file"), content);
  }

  /** Images whose bytes count from 0. */
  static byte[] images(int count, int rows, int columns) {
    ByteBuffer buffer = ByteBuffer.allocate(16 + count * rows * columns);
    buffer.putInt(0x803).putInt(count).putInt(rows).putInt(columns);
    for (int i = 0; buffer.hasRemaining(); i++) {
      buffer.put((byte) i);
    }
    return buffer.array();
  }

  static byte[] labels(int... labels) {
    ByteBuffer buffer = ByteBuffer.allocate(8 + labels.length);
    buffer.putInt(0x801).putInt(labels.length);
    for (int label : labels) {
      buffer.put((byte) label);
    }
    return buffer.array();
  }

  static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream stream = new GZIPOutputStream(bytes)) {
      stream.write(content);
    }
    return bytes.toByteArray();
  }
}
