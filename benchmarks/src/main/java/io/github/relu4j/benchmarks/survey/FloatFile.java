package io.github.relu4j.benchmarks.survey;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/**
 * A file of floats: text (numbers between white space, commas or semicolons) or raw little-endian
 * float32.
 *
 * <p>The extension tells which: .txt, .text, .csv and .tsv are text, .bin, .f32 and .raw are raw.
 * Any other file is text when its first 4 096 bytes are all printable ASCII or white space.
 *
 * <p>Text is UTF-8, or what a byte order mark at its beginning says: UTF-8 or UTF-16, as programs
 * on Windows write them.
 */
public final class FloatFile {

  private static final Set<String> TEXT = Set.of("txt", "text", "csv", "tsv");
  private static final Set<String> RAW = Set.of("bin", "f32", "raw");
  private static final int BYTES_LOOKED_AT = 4096;
  private static final int CHARACTERS_QUOTED = 40;
  private static final Pattern SEPARATORS = Pattern.compile("[\\s,;]+");

  private FloatFile() {}

  /**
   * All floats of the file.
   *
   * @throws InvalidInputException if there is no such file, if it holds no number or a malformed
   *     one, or if its raw length is not a multiple of 4
   */
  public static float[] read(Path file) throws IOException {
    if (!Files.exists(file)) {
      throw new InvalidInputException("there is no file " + file.toAbsolutePath());
    }
    if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
      throw new InvalidInputException(file + " is not a file that can be read");
    }
    float[] numbers = isText(file) ? readText(file) : readRaw(file);
    if (numbers.length == 0) {
      throw new InvalidInputException(file + " holds no numbers");
    }
    return numbers;
  }

  /** Writes raw little-endian float32. */
  static void write(Path file, float[] numbers) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE)) {
      channel
          .map(FileChannel.MapMode.READ_WRITE, 0, (long) Float.BYTES * numbers.length)
          .order(ByteOrder.LITTLE_ENDIAN)
          .asFloatBuffer()
          .put(numbers);
    }
  }

  private static boolean isText(Path file) throws IOException {
    String name = file.getFileName().toString();
    String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (TEXT.contains(extension) || RAW.contains(extension)) {
      return TEXT.contains(extension);
    }
    try (BufferedInputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      Charset charset = charset(in);
      String beginning = new String(in.readNBytes(BYTES_LOOKED_AT), charset);
      return beginning.chars().allMatch(c -> printable(c) || Character.isWhitespace(c));
    }
  }

  private static boolean printable(int character) {
    return character >= ' ' && character < 0x7f;
  }

  /** The charset that a byte order mark tells; leaves the stream behind the mark. */
  private static Charset charset(BufferedInputStream in) throws IOException {
    in.mark(3);
    int first = in.read();
    int second = in.read();
    if (first == 0xff && second == 0xfe) {
      return StandardCharsets.UTF_16LE;
    }
    if (first == 0xfe && second == 0xff) {
      return StandardCharsets.UTF_16BE;
    }
    if (first != 0xef || second != 0xbb || in.read() != 0xbf) {
      in.reset();
    }
    return StandardCharsets.UTF_8;
  }

  private static float[] readText(Path file) throws IOException {
    DoubleStream.Builder numbers = DoubleStream.builder();
    try (BufferedInputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, charset(in)));
      int lineNumber = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        lineNumber++;
        for (String word : SEPARATORS.split(line)) {
          if (!word.isEmpty()) {
            numbers.add(number(word, file, lineNumber));
          }
        }
      }
    }
    double[] wide = numbers.build().toArray();
    float[] narrow = new float[wide.length];
    for (int i = 0; i < narrow.length; i++) {
      narrow[i] = (float) wide[i];
    }
    return narrow;
  }

  private static float number(String word, Path file, int lineNumber) {
    switch (word.toLowerCase(Locale.ROOT)) {
      case "nan":
        return Float.NaN;
      case "inf", "+inf", "infinity", "+infinity":
        return Float.POSITIVE_INFINITY;
      case "-inf", "-infinity":
        return Float.NEGATIVE_INFINITY;
      default:
        try {
          return Float.parseFloat(word);
        } catch (NumberFormatException e) {
          throw new InvalidInputException(
              file + ", line " + lineNumber + ": \"" + quotable(word) + "\" is not a number");
        }
    }
  }

  /** A word's beginning, with the number of each character that may not show. */
  private static String quotable(String word) {
    String beginning =
        word.chars()
            .limit(CHARACTERS_QUOTED)
            .mapToObj(c -> printable(c) ? Character.toString(c) : String.format("\\u%04x", c))
            .collect(Collectors.joining());
    return word.length() > CHARACTERS_QUOTED ? beginning + "..." : beginning;
  }

  private static float[] readRaw(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      long bytes = channel.size();
      if (bytes % Float.BYTES != 0) {
        throw new InvalidInputException(
            file + " has " + bytes + " bytes, which is not a multiple of 4: not raw float32");
      }
      if (bytes > Integer.MAX_VALUE) {
        throw new InvalidInputException(
            file + " has " + bytes + " bytes; at most " + Integer.MAX_VALUE + " can be read");
      }
      ByteBuffer content = channel.map(FileChannel.MapMode.READ_ONLY, 0, bytes);
      float[] numbers = new float[(int) (bytes / Float.BYTES)];
      content.order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(numbers);
      return numbers;
    }
  }
}
