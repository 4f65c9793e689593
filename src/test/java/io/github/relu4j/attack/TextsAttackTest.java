package io.github.relu4j.attack;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Tag("attack")
@DisplayName("Any text is refused with a message, or written back and read as an equal")
class TextsAttackTest {

  private static final int CASES = 10_000;

  /**
   * Work that grows with the length of a text takes no time for these; work that grows with its
   * square takes a minute, and with its cube no end. The build ends that, and {@link #RUNNING} has
   * the text.
   */
  private static final int LONG = 1 << 16;

  private static final int LONG_CASES = 200;

  /** The last long text that was read, for one that does not come to an end. */
  private static final Path RUNNING = Path.of("target", "attacked-text.txt");

  @DisplayName("whatever is changed in it")
  @ParameterizedTest
  @EnumSource
  void changed(Reader reader) {
    Attack.run(reader.name(), CASES, Texts::changed, Texts::smaller, reader::check);
  }

  @DisplayName("however long it is")
  @ParameterizedTest
  @EnumSource
  void longer(Reader reader) {
    Attack.run(
        reader.name(),
        LONG_CASES,
        random -> Texts.longer(random, LONG),
        Texts::smaller,
        text -> {
          // Not writeString, which refuses half of a pair of surrogates.
          Files.write(RUNNING, (reader + ": " + text).getBytes(StandardCharsets.UTF_8));
          reader.check(text);
        });
  }
}
