package io.github.relu4j.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.relu4j.support.BitsFile.Kept;
import io.github.relu4j.support.BitsFile.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("The file of digests")
class BitsFileTest {

  private static final Row ROW = new Row("prelu(0.5,2.0)", "backward_from_output");
  private static final String OLD = "0123456789abcdef";
  private static final String NEW = "fedcba9876543210";

  @TempDir private Path directory;
  private BitsFile file;

  @BeforeEach
  void file() {
    file = new BitsFile(directory.resolve("1.csv"));
  }

  @Test
  @DisplayName("is read as it was written, commas in names too")
  void readsWhatItWrites() throws IOException {
    Map<Row, Kept> rows = Map.of(ROW, new Kept(OLD, NEW));
    file.write(rows);
    assertThat(file.read()).isEqualTo(rows);
    assertThat(file.path())
        .hasContent(
            """
            function,operation,sample,all
            "prelu(0.5,2.0)",backward_from_output,0123456789abcdef,fedcba9876543210
            """);
  }

  @Test
  @DisplayName("keeps the digest over all floats where that over the sample is the old one")
  void keepsWhatIsTheSame() throws IOException {
    file.write(Map.of(ROW, new Kept(OLD, OLD)));
    file.writeSample(Map.of(ROW, OLD));
    assertThat(file.read()).containsEntry(ROW, new Kept(OLD, OLD));
  }

  @Test
  @DisplayName("has no digest over all floats where that over the sample is another")
  void forgetsWhatIsNot() throws IOException {
    file.write(Map.of(ROW, new Kept(OLD, OLD)));
    file.writeSample(Map.of(ROW, NEW));
    assertThat(file.read()).containsEntry(ROW, new Kept(NEW, ""));
  }

  @Test
  @DisplayName("that has another line is refused with the line")
  void malformed() throws IOException {
    Files.writeString(file.path(), "function,operation,sample,all\nrelu,forward,1,\n");
    assertThatThrownBy(file::read).hasMessageContaining("relu,forward,1,");
  }
}
