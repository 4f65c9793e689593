package io.github.relu4j.examples.report;

import static io.github.relu4j.examples.report.Reports.INFINITY;
import static io.github.relu4j.examples.report.Reports.statement;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.relu4j.examples.claims.Claim;
import io.github.relu4j.examples.claims.Scale;
import io.github.relu4j.examples.claims.Statement;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StrongestTest {

  private static final Statement CLEAR = statement(Scale.RATIO, 1, 3, 4, 5);
  private static final Statement FAINT = statement(Scale.DIFFERENCE, 0, 0.1, 1, 1.1);
  private static final Statement AGAINST = statement(Scale.SHARE, 0.5, 0.1, 0.2, 0.3);
  private static final Statement OPEN = statement(Scale.RATIO, 1, 0.5, 1.2, 2);
  private static final Statement WIDE_OPEN = statement(Scale.RATIO, 1, 0, 1.2, INFINITY);
  private static final Statement ENDLESS = statement(Scale.RATIO, 1, 2, INFINITY, INFINITY);

  @Test
  @DisplayName("an effect is strong where its interval is far from the border for its length")
  void strongest() {
    assertThat(strongest(FAINT, CLEAR)).containsExactly(CLEAR);
  }

  @Test
  @DisplayName("an infinite effect is stronger than any other")
  void infinite() {
    assertThat(strongest(CLEAR, ENDLESS)).containsExactly(ENDLESS);
  }

  @Test
  @DisplayName("where statements differ, each side has its strongest")
  void bothSides() {
    assertThat(strongest(FAINT, AGAINST, OPEN, CLEAR)).containsExactly(CLEAR, AGAINST);
  }

  @Test
  @DisplayName("where none is decided, the one that is nearest to it stands for the claim")
  void noneDecided() {
    assertThat(strongest(WIDE_OPEN, OPEN)).containsExactly(OPEN);
  }

  private static List<Statement> strongest(Statement... statements) {
    return Strongest.of(new Claim(1, "", "", List.of(statements), List.of()));
  }
}
