package io.github.relu4j.benchmarks.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.relu4j.Activations;
import io.github.relu4j.names.HuggingFace;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The catalogue's functions that are made of any other")
class ComposedSectionTest {

  private static String section() throws IOException {
    return ComposedSection.of(Path.of("..", "src", "main", "java"));
  }

  @Test
  @DisplayName("have a row each, with the words of the Javadoc")
  void rows() throws IOException {
    assertThat(section())
        .contains(
            "| `clamped(f,low,high)` | `y = min(max(f(x), low), high)` | `f'(x)` where",
            "| `scaled(f,in,out,offset)` | `y = out * f(in * x) + offset` | `out * in * f'(in * x)` |",
            "| [low, high] |",
            "`Activations.scaled(f, in, out, offset)`, [Scaled](../src/main/java/io/github/relu4j/");
  }

  @Test
  @DisplayName("have examples that the library reads, and a name elsewhere that it writes")
  void examples() throws IOException {
    assertThat(section()).contains("`scaled(sigmoid,1,2)`", "`clamped(gelu,-10,10)`", "`gelu_10`");
    assertThat(Activations.parse("scaled(sigmoid,1,2)"))
        .isEqualTo(Activations.scaled(Activations.sigmoid(), 1f, 2f, 0f));
    assertThat(HuggingFace.write(Activations.parse("clamped(gelu,-10,10)"))).isEqualTo("gelu_10");
  }
}
