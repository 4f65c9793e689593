package io.github.relu4j.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.relu4j.Activations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The committed digests of the version of bits that the library has: docs/bits/1.csv. */
public final class BitsFile {

  public static final Path DIRECTORY = Path.of("docs", "bits");

  /** Whether this run is to write anew what others compare with. */
  public static final boolean WRITES =
      System.getProperty("relu4j.test.bits", "compare").equals("write");

  private static final String HEAD = "function,operation,sample,all";
  private static final Pattern LINE =
      Pattern.compile("\"([^\"]+)\",([a-z_]+),([0-9a-f]{16}),([0-9a-f]{16}|)");

  /** What a digest is of. */
  public record Row(String function, String operation) {

    public static Row of(Subject subject, KeptOperation operation) {
      return new Row(subject.toString(), operation.toString());
    }
  }

  /** The digest over the sample, and that over all floats or nothing. */
  public record Kept(String sample, String all) {}

  private final Path path;

  public BitsFile(Path path) {
    this.path = path;
  }

  public static BitsFile ofThisVersion() {
    return new BitsFile(DIRECTORY.resolve(Activations.bitsVersion() + ".csv"));
  }

  public Path path() {
    return path;
  }

  public Map<Row, Kept> read() throws IOException {
    List<String> lines = Files.readAllLines(path);
    assertThat(lines).as("%s", path).startsWith(HEAD);
    Map<Row, Kept> rows = new LinkedHashMap<>();
    for (String line : lines.subList(1, lines.size())) {
      Matcher matcher = LINE.matcher(line);
      assertThat(matcher.matches()).as("%s: %s", path, line).isTrue();
      Row row = new Row(matcher.group(1), matcher.group(2));
      assertThat(rows.put(row, new Kept(matcher.group(3), matcher.group(4))))
          .as("%s", row)
          .isNull();
    }
    return rows;
  }

  public void write(Map<Row, Kept> rows) throws IOException {
    List<String> lines = new ArrayList<>(List.of(HEAD));
    rows.forEach(
        (row, kept) ->
            lines.add(
                "\"%s\",%s,%s,%s"
                    .formatted(row.function(), row.operation(), kept.sample(), kept.all())));
    Files.createDirectories(path.toAbsolutePath().getParent());
    Files.writeString(path, String.join("\n", lines) + "\n");
  }

  /** Writes digests over the sample; what was kept over all floats stays where they are the old. */
  public void writeSample(Map<Row, String> digests) throws IOException {
    Map<Row, Kept> old = Files.exists(path) ? read() : Map.of();
    Map<Row, Kept> rows = new LinkedHashMap<>();
    digests.forEach(
        (row, digest) -> {
          Kept kept = old.get(row);
          boolean same = kept != null && kept.sample().equals(digest);
          rows.put(row, same ? kept : new Kept(digest, ""));
        });
    write(rows);
  }
}
