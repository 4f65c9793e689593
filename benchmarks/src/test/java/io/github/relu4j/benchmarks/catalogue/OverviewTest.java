package io.github.relu4j.benchmarks.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The overview of the catalogue")
class OverviewTest {

  @Test
  @DisplayName("gives a foreign name without parameters")
  void brief() throws IOException {
    assertThat(overview("relu6", "elu")).contains("| `Clip` |", "| `Elu` |");
  }

  @Test
  @DisplayName("gives a foreign name with parameters where two activations share it")
  void shared() throws IOException {
    assertThat(overview("relu6", "hardtanh"))
        .contains("| `Clip(max=6.0, min=0.0)` |", "| `Clip(max=1.0, min=-1.0)` |");
  }

  @Test
  @DisplayName("leads to the section of an activation that has no foreign name")
  void none() throws IOException {
    assertThat(overview("hardshrink")).contains("| [–](#hardshrink) |");
  }

  private static String overview(String... names) throws IOException {
    List<CataloguedActivation> entries = new ArrayList<>();
    for (String name : names) {
      entries.add(CataloguedActivation.of(name, Path.of("..", "src", "main", "java")));
    }
    return Overview.of(entries);
  }
}
