package io.github.relu4j.examples.data;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
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
    try (BufferedInputStream stream = new BufferedInputStream(Files.newInputStream(file));
        InputStream content = unzipped(stream)) {
      return read(file, dimensions, content);
    } catch (EOFException e) {
      throw invalid(file, "is truncated: its gzip stream has no end");
    } catch (ZipException e) {
      throw invalid(file, "is a broken gzip file: " + e.getMessage());
    }
  }

  /** No more than what the header says and one byte are read: a few bytes may unpack to many. */
  private static Idx read(Path file, int dimensions, InputStream content) throws IOException {
    byte[] header = content.readNBytes(Integer.BYTES * (1 + dimensions));
    if (header.length < Integer.BYTES) {
      throw invalid(file, "is no IDX file: it has " + header.length + " bytes");
    }
    ByteBuffer buffer = ByteBuffer.wrap(header);
    int magic = buffer.getInt();
    int wanted = UNSIGNED_BYTES << 8 | dimensions;
    if (magic != wanted) {
      throw invalid(
          file,
          String.format(
              "is no IDX file of unsigned bytes in %d dimensions: it begins with %08x, not %08x",
              dimensions, magic, wanted));
    }
    if (buffer.remaining() < Integer.BYTES * dimensions) {
      throw invalid(
          file,
          "is truncated: its header has "
              + header.length
              + " of "
              + Integer.BYTES * (1 + dimensions)
              + " bytes");
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
    byte[] bytes = content.readNBytes((int) length);
    if (bytes.length < length) {
      throw invalid(
          file,
          "is truncated: it has "
              + bytes.length
              + " bytes of data where its header says "
              + length);
    }
    if (content.read() >= 0) {
      throw invalid(
          file,
          "is too long: more than the " + length + " bytes of data that its header says follow");
    }
    return new Idx(sizes, bytes);
  }

  private static InputStream unzipped(BufferedInputStream stream) throws IOException {
    stream.mark(Short.BYTES);
    boolean gzipped = (stream.read() << Byte.SIZE | stream.read()) == GZIP;
    stream.reset();
    return gzipped ? new GZIPInputStream(stream) : stream;
  }

  private static InvalidDataException invalid(Path file, String what) {
    return new InvalidDataException(file + " " + what);
  }
}
