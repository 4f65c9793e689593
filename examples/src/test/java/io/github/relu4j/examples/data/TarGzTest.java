package io.github.relu4j.examples.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A gzipped tar archive")
class TarGzTest {

  @TempDir private Path directory;

  @Test
  @DisplayName("gives the wanted files, whatever their length is and whatever lies between them")
  void wanted() throws IOException {
    String block = "b".repeat(512);
    byte[] archive = archive("a/1", "one", "b", "x".repeat(700), "a/2", block, "a/3", "");
    assertThat(TarGz.read(file(archive), name -> name.startsWith("a/")))
        .containsOnly(entry("a/1", "one"), entry("a/2", block), entry("a/3", ""));
  }

  @Test
  @DisplayName("that ends within a file is an error")
  void truncated() throws IOException {
    Path file = file(IdxTest.gzip(Arrays.copyOf(tar("a", "x".repeat(700)), 512 + 600)));
    assertThatThrownBy(() -> TarGz.read(file, name -> true))
        .isInstanceOf(InvalidDataException.class)
        .hasMessage(file + " is truncated");
  }

  @Test
  @DisplayName("that ends within a file that nobody wants is an error, too")
  void truncatedBetween() throws IOException {
    Path file = file(IdxTest.gzip(Arrays.copyOf(tar("a", "x".repeat(700)), 512 + 600)));
    assertThatThrownBy(() -> TarGz.read(file, name -> false))
        .isInstanceOf(InvalidDataException.class)
        .hasMessage(file + " is truncated");
  }

  @Test
  @DisplayName("that is not gzipped is an error")
  void notZipped() throws IOException {
    Path file = file(tar("a", "x"));
    assertThatThrownBy(() -> TarGz.read(file, name -> true))
        .isInstanceOf(InvalidDataException.class)
        .hasMessageStartingWith(file + " is no gzip file");
  }

  @Test
  @DisplayName("that holds something else is an error")
  void noTar() throws IOException {
    Path file = file(IdxTest.gzip("<html>".repeat(100).getBytes(StandardCharsets.US_ASCII)));
    assertThatThrownBy(() -> TarGz.read(file, name -> true))
        .isInstanceOf(InvalidDataException.class)
        .hasMessage(file + " is no tar archive");
  }

  @Test
  @DisplayName("with a length that is no octal number is an error that shows it")
  void length() throws IOException {
    byte[] tar = tar("a", "x");
    tar[124] = '9';
    Path file = file(IdxTest.gzip(tar));
    assertThatThrownBy(() -> TarGz.read(file, name -> true))
        .isInstanceOf(InvalidDataException.class)
        .hasMessageContaining("\"90000000001\"");
  }

  private Path file(byte[] content) throws IOException {
    return Files.write(directory.resolve("package.tgz"), content);
  }

  private static Map.Entry<String, byte[]> entry(String name, String content) {
    return Map.entry(name, content.getBytes(StandardCharsets.US_ASCII));
  }

  /** Names and contents by turns. */
  static byte[] archive(String... files) throws IOException {
    return IdxTest.gzip(tar(files));
  }

  private static byte[] tar(String... files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < files.length; i += 2) {
      byte[] content = files[i + 1].getBytes(StandardCharsets.US_ASCII);
      byte[] header = new byte[512];
      put(files[i], header, 0);
      put(String.format("%011o", content.length), header, 124);
      put("ustar", header, 257);
      bytes.writeBytes(header);
      bytes.writeBytes(Arrays.copyOf(content, (content.length + 511) / 512 * 512));
    }
    bytes.writeBytes(new byte[1024]);
    return bytes.toByteArray();
  }

  private static void put(String text, byte[] header, int at) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(bytes, 0, header, at, bytes.length);
  }
}
