package io.github.relu4j.examples.report;

import static io.github.relu4j.examples.report.Reports.INFINITY;
import static io.github.relu4j.examples.report.Reports.statement;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.relu4j.examples.claims.Interval;
import io.github.relu4j.examples.claims.Scale;
import io.github.relu4j.examples.claims.Statement;
import io.github.relu4j.examples.claims.Verdict;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

  @Test
  @DisplayName("a ratio has three digits that count")
  void ratio() {
    assertThat(Figures.effect(statement(Scale.RATIO, 1, 0.951234, 1.8, 12.345)))
        .isEqualTo("1.80 times (0.951 to 12.3)");
  }

  @Test
  @DisplayName("an interval that ends near the border has as many digits as tell them apart")
  void nearTheBorder() {
    assertThat(Figures.effect(statement(Scale.RATIO, 1, 1.0004, 1.2, 1.3)))
        .isEqualTo("1.2000 times (1.0004 to 1.3000)");
  }

  @Test
  @DisplayName("an interval that ends at the border is not taken for one that ends near it")
  void atTheBorder() {
    assertThat(Figures.effect(statement(Scale.RATIO, 1, 1, 1.2, 1.3)))
        .isEqualTo("1.20 times (1.00 to 1.30)");
  }

  @Test
  @DisplayName("differences have signs, and as many decimals each")
  void difference() {
    assertThat(Figures.effect(statement(Scale.DIFFERENCE, 0, -0.0042, 0.01312, 0.0204)))
        .isEqualTo("+0.0131 (−0.0042 to +0.0204)");
  }

  @Test
  @DisplayName("a number that is compared with another than 0 has no plus")
  void noSign() {
    assertThat(Figures.effect(statement(Scale.DIFFERENCE, 0.5, 0.7, 0.81, 0.92)))
        .isEqualTo("0.810 (0.700 to 0.920)");
  }

  @Test
  @DisplayName("a share is in percent, with a decimal, or more near the border")
  void share() {
    assertThat(Figures.effect(statement(Scale.SHARE, 0.1, 0.0125, 0.297, 0.5)))
        .isEqualTo("29.7 % (1.2 to 50.0)");
    assertThat(Figures.effect(statement(Scale.SHARE, 0.01, 0.0, 0.002, 0.00996)))
        .isEqualTo("0.200 % (0.000 to 0.996)");
  }

  @Test
  @DisplayName("what is infinite has a sign, and a word for a voice")
  void infinite() {
    Statement statement = statement(Scale.RATIO, 1, 2, INFINITY, INFINITY);
    assertThat(Figures.effect(statement)).isEqualTo("∞ (2.00 to ∞)");
    assertThat(Figures.spokenEffect(statement)).isEqualTo("infinite (2.00 to infinite)");
  }

  @Test
  @DisplayName("very small and very large numbers are powers of ten")
  void powers() {
    assertThat(Figures.effect(statement(Scale.RATIO, 1, 1.771e-19, 2e-19, 1.03e43)))
        .isEqualTo("2.00 × 10⁻¹⁹ times (1.77 × 10⁻¹⁹ to 1.03 × 10⁴³)");
  }

  @ParameterizedTest
  @CsvSource({
    "0, DIFFERENCE, 0",
    "0.30000000000000004, DIFFERENCE, 0.3",
    "1000, RATIO, 1000",
    "-2.5, DIFFERENCE, −2.5",
    "1e-7, RATIO, 10⁻⁷",
    "3e5, RATIO, 3 × 10⁵",
    "0.05, SHARE, 5 %",
    "Infinity, RATIO, ∞",
    "-Infinity, DIFFERENCE, −∞",
    "NaN, RATIO, unknown"
  })
  @DisplayName("a number at an axis has no zeros at its end")
  void number(double value, Scale scale, String words) {
    assertThat(Figures.number(value, scale)).isEqualTo(words);
  }

  @Test
  @DisplayName("seeds are wanted only of what is too close to call")
  void seeds() {
    assertThat(Figures.seeds(tooClose(37))).isEqualTo("at least about 37");
    assertThat(Figures.seeds(tooClose(Statement.NO_NUMBER))).isEqualTo("evenly split so far");
    assertThat(Figures.seeds(statement(Scale.RATIO, 1, 2, 3, 4))).isEqualTo("decided");
  }

  private static Statement tooClose(int seeds) {
    return new Statement(
        "It holds",
        "",
        "ratio",
        Scale.RATIO,
        1,
        true,
        List.of(1.0),
        new Interval(0.5, 1, 2),
        Verdict.TOO_CLOSE,
        seeds);
  }
}
