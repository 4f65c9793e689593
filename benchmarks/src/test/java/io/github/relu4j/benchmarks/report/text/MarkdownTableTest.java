package io.github.relu4j.benchmarks.report.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A Markdown table")
class MarkdownTableTest {

  private final MarkdownTable table = new MarkdownTable("word").numbers(List.of("number"));

  @Test
  @DisplayName("has words to the left and numbers to the right")
  void text() {
    table.row(List.of("one", "1"));

    assertThat(table).hasToString("| word | number |\n| --- | ---: |\n| one | 1 |\n");
  }

  @Test
  @DisplayName("refuses a row of another width")
  void width() {
    assertThatThrownBy(() -> table.row(List.of("one")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("[one]");
    assertThat(table.isEmpty()).isTrue();
  }
}
