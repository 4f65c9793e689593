package io.github.relu4j.examples.inside;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("docs/inside.md")
class PageTest {

  private static final Path ROOT = Path.of("..", "..", "..");
  private static final Path PAGE = ROOT.resolve("docs").resolve("inside.md");

  private static final Pattern SNIPPET =
      Pattern.compile("```(java|kotlin|scala)\n(.*?)```", Pattern.DOTALL);

  @DisplayName("shows code as it is compiled")
  @ParameterizedTest
  @MethodSource("snippets")
  void compiled(String snippet) throws IOException {
    assertThat(sources()).anySatisfy(source -> assertThat(flush(read(source))).contains(snippet));
  }

  @DisplayName("shows something of each program, and names its file")
  @ParameterizedTest
  @MethodSource("programs")
  void complete(Path program) throws IOException {
    assertThat(read(PAGE)).contains(program.getFileName().toString());
    assertThat(snippets())
        .anySatisfy(snippet -> assertThat(flush(read(program))).contains(snippet));
  }

  @Test
  @DisplayName("has at most some 200 lines")
  void length() {
    assertThat(read(PAGE).lines().count()).isLessThanOrEqualTo(210);
  }

  static List<String> snippets() {
    List<String> snippets = new ArrayList<>();
    for (Matcher matcher = SNIPPET.matcher(read(PAGE)); matcher.find(); ) {
      snippets.add(flush(matcher.group(2)));
    }
    return snippets;
  }

  static List<Path> programs() throws IOException {
    return files(ROOT.resolve("examples").resolve("inside"), ".*/src/main/java/.*[.]java");
  }

  private static List<Path> sources() throws IOException {
    List<Path> sources = new ArrayList<>(programs());
    sources.addAll(files(ROOT.resolve("consumers"), ".*/src/main/.*[.](kt|scala)"));
    return sources;
  }

  private static List<Path> files(Path folder, String pattern) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().replace('\\', '/').matches(pattern))
          .sorted()
          .toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Without indentation, which a page has less of. */
  private static String flush(String code) {
    return code.lines().map(String::strip).collect(joining("\n"));
  }
}
