package io.github.relu4j.examples.data;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * A file of unsigned bytes in the IDX format, as MNIST comes in, gzipped or not: two zero bytes, 8
 * for the type, the number of dimensions, each dimension as a big-endian int, and the bytes.
 *
 * @param dimensions the sizes, the number of items first
 * @param bytes all items
 */
record Idx(int[] dimensions, byte[] bytes) {

  private static final int UNSIGNED_BYTES = 8;
  private static final int GZIP = 0x1f8b;

  /**
   * Reads a file.
   *
   * @param dimensions how many it must have
   * @throws InvalidDataException if it is something else, or not whole
   */
  static Idx read(Path file, int dimensions) throws IOException {
    byte[] content = unzipped(file, Files.readAllBytes(file));
    int header = Integer.BYTES * (1 + dimensions);
    if (content.length < Integer.BYTES) {
      throw invalid(file, "is no IDX file: it has " + content.length + " bytes");
    }
    ByteBuffer buffer = ByteBuffer.wrap(content);
    int magic = buffer.getInt();
    int wanted = UNSIGNED_BYTES << 8 | dimensions;
    if (magic != wanted) {
      throw invalid(
          file,
          String.format(
              "is no IDX file of unsigned bytes in %d dimensions: it begins with %08x, not %08x",
              dimensions, magic, wanted));
    }
    if (content.length < header) {
      throw invalid(
          file, "is truncated: its header has " + content.length + " of " + header + " bytes");
    }
    int[] sizes = new int[dimensions];
    long length = 1;
    for (int i = 0; i < dimensions; i++) {
      sizes[i] = buffer.getInt();
      if (sizes[i] < 1) {
        throw invalid(file, "has a dimension of " + sizes[i]);
      }
      length = Math.multiplyExact(length, (long) sizes[i]);
      if (length > Integer.MAX_VALUE) {
        throw invalid(file, "says that it has more than " + Integer.MAX_VALUE + " bytes of data");
      }
    }
    int present = buffer.remaining();
    if (present != length) {
      throw invalid(
          file,
          (present < length ? "is truncated: " : "is too long: ")
              + "it has "
              + present
              + " bytes of data where its header says "
              + length);
    }
    byte[] bytes = new byte[present];
    buffer.get(bytes);
    return new Idx(sizes, bytes);
  }

  private static byte[] unzipped(Path file, byte[] content) throws IOException {
    boolean gzipped =
        content.length >= Short.BYTES && ((content[0] & 0xff) << 8 | content[1] & 0xff) == GZIP;
    if (!gzipped) {
      return content;
    }
    try (GZIPInputStream stream = new GZIPInputStream(new ByteArrayInputStream(content))) {
      return stream.readAllBytes();
    } catch (EOFException e) {
      throw invalid(file, "is truncated: its gzip stream has no end");
    } catch (ZipException e) {
      throw invalid(file, "is a broken gzip file: " + e.getMessage());
    }
  }

  private static InvalidDataException invalid(Path file, String what) {
    return new InvalidDataException(file + " " + what);
  }
}
