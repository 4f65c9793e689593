package io.github.relu4j.benchmarks.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.relu4j.benchmarks.report.results.InvalidResultsException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A page with a measured part")
class DocumentTest {

  private static final String PAGE =
      "before\n" + Document.BEGIN + "\nold\n" + Document.END + "\nafter\n";

  @Test
  @DisplayName("changes between its marks and nowhere else")
  void insert() throws InvalidResultsException {
    assertThat(Document.insert(PAGE, "new\n"))
        .isEqualTo("before\n" + Document.BEGIN + "\n\nnew\n\n" + Document.END + "\nafter\n");
  }

  @Test
  @DisplayName("is the same after the same change a second time")
  void twice() throws InvalidResultsException {
    String once = Document.insert(PAGE, "new\n");

    assertThat(Document.insert(once, "new\n")).isEqualTo(once);
  }

  @Test
  @DisplayName("is refused without its marks")
  void noMarks() {
    assertThatThrownBy(() -> Document.insert("text", "new"))
        .isInstanceOf(InvalidResultsException.class)
        .hasMessageContaining(Document.BEGIN);
  }
}
