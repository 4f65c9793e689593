package io.github.relu4j.examples.data;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Files of a gzipped tar archive, as npm packs a package: a header of 512 bytes before each file,
 * with its name and its length in octal digits, and zeros behind it up to a multiple of 512 bytes.
 * Source: POSIX.1-2017, pax, "ustar Interchange Format".
 */
final class TarGz {

  private static final int BLOCK = 512;
  private static final int NAME_LENGTH = 100;
  private static final int SIZE = 124;
  private static final int SIZE_LENGTH = 12;
  private static final int MAGIC = 257;

  private TarGz() {}

  /**
   * The wanted files by name.
   *
   * @throws InvalidDataException if the archive is something else, or not whole
   */
  static Map<String, byte[]> read(Path archive, Predicate<String> wanted) throws IOException {
    Map<String, byte[]> files = new HashMap<>();
    try (InputStream stream = new GZIPInputStream(Files.newInputStream(archive))) {
      byte[] header = stream.readNBytes(BLOCK);
      while (header.length == BLOCK && header[0] != 0) {
        if (!text(header, MAGIC, 5).equals("ustar")) {
          throw invalid(archive, "is no tar archive");
        }
        String name = text(header, 0, NAME_LENGTH);
        int size = size(archive, text(header, SIZE, SIZE_LENGTH));
        if (wanted.test(name)) {
          byte[] content = stream.readNBytes(size);
          if (content.length < size) {
            throw new EOFException();
          }
          files.put(name, content);
        } else {
          stream.skipNBytes(size);
        }
        stream.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
        header = stream.readNBytes(BLOCK);
      }
    } catch (EOFException e) {
      throw invalid(archive, "is truncated");
    } catch (ZipException e) {
      throw invalid(archive, "is no gzip file, or a broken one: " + e.getMessage());
    }
    return files;
  }

  /** Up to a zero or a space, which end a field. */
  private static String text(byte[] header, int from, int length) {
    int end = from;
    while (end < from + length && header[end] != 0 && header[end] != ' ') {
      end++;
    }
    return new String(header, from, end - from, StandardCharsets.UTF_8);
  }

  private static int size(Path archive, String octal) {
    try {
      int size = Integer.parseInt(octal, 8);
      if (size >= 0) {
        return size;
      }
    } catch (NumberFormatException e) {
      // As negative ones: told below.
    }
    throw invalid(archive, "has a file whose length is \"" + octal + "\" in octal digits");
  }

  private static InvalidDataException invalid(Path archive, String what) {
    return new InvalidDataException(archive + " " + what);
  }
}
