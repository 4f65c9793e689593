package io.github.relu4j.benchmarks.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A table in Markdown")
class TableTest {

  @Test
  @DisplayName("has its headers in the first row, and bars in cells escaped")
  void rows() {
    assertThat(new Table().row("f", "`|x|`").row("g", "h"))
        .hasToString("| f | `\\|x\\|` |\n|---|---|\n| g | h |\n");
  }
}
