package io.github.relu4j.examples.experiment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.relu4j.Activations;
import io.github.relu4j.examples.data.InvalidDataException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The outcomes of jobs in a file, one JSON object a line, written as soon as there is one: so a run
 * that was interrupted goes on where it stopped. Outcomes of other options have other keys and do
 * not matter. Thread-safe.
 */
public final class Runs implements AutoCloseable {

  /**
   * What outcomes depend on beside their keys: to be raised when an experiment is changed. Outcomes
   * of another version do not count.
   */
  private static final String VERSION =
      "experiments 1, bits of relu4j " + Activations.bitsVersion() + ": ";

  private static final ObjectMapper JSON = new ObjectMapper();

  /** A line of the file. */
  private record Line(String key, JsonNode outcome) {}

  private final Map<String, JsonNode> outcomes = new ConcurrentHashMap<>();
  private final FileChannel channel;

  private Runs(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Reads what the file holds, if there is one. A last line that was cut off is dropped.
   *
   * @throws InvalidDataException if another line is not as this class writes it, or another process
   *     uses the file
   */
  public static Runs open(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      lock(channel, file);
      Runs runs = new Runs(channel);
      runs.read(file);
      return runs;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static void lock(FileChannel channel, Path file) throws IOException {
    boolean locked;
    try {
      locked = channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      locked = false;
    }
    if (!locked) {
      throw new InvalidDataException(file + " is in use by another run");
    }
  }

  private void read(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    int end = bytes.length;
    while (end > 0 && bytes[end - 1] != '\n') {
      end--;
    }
    int number = 0;
    for (String line : new String(bytes, 0, end, StandardCharsets.UTF_8).lines().toList()) {
      number++;
      Line read = parse(file, number, line);
      outcomes.put(read.key(), read.outcome());
    }
    channel.truncate(end);
    channel.position(end);
  }

  private static Line parse(Path file, int number, String line) {
    try {
      Line read = JSON.readValue(line, Line.class);
      if (read != null && read.key() != null && read.outcome() != null) {
        return read;
      }
    } catch (JsonProcessingException e) {
      // Told below, as for a line of other JSON.
    }
    throw new InvalidDataException(
        file + ": line " + number + " is no {\"key\": text, \"outcome\": object}");
  }

  private static String key(Job<?> job) {
    return VERSION + job.key();
  }

  /** How many outcomes there are. */
  public int count() {
    return outcomes.size();
  }

  /** The outcome of a job, if it was done before. */
  <T> Optional<T> find(Job<T> job) {
    return Optional.ofNullable(outcomes.get(key(job))).map(node -> outcome(job, node));
  }

  private static <T> T outcome(Job<T> job, JsonNode node) {
    try {
      return JSON.treeToValue(node, job.type());
    } catch (JsonProcessingException e) {
      throw new InvalidDataException(
          "the kept outcome of " + job.key() + " is not as expected: " + e.getOriginalMessage());
    }
  }

  /** Keeps the outcome of a job. */
  synchronized <T> void keep(Job<T> job, T outcome) {
    JsonNode node = JSON.valueToTree(outcome);
    try {
      String line = JSON.writeValueAsString(new Line(key(job), node)) + "\n";
      ByteBuffer bytes = StandardCharsets.UTF_8.encode(line);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    outcomes.put(key(job), node);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
