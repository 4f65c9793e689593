package io.github.relu4j.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The commit that is measured")
class CommitTest {

  @Test
  @DisplayName("is Git's, in a clone")
  void hash() {
    assumeThat(Path.of("..", "..", ".git")).exists();

    assertThat(Commit.here()).matches("[0-9a-f]{7,}(-dirty)?");
  }
}
