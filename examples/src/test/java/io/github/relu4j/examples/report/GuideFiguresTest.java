package io.github.relu4j.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.relu4j.examples.claims.Interval;
import io.github.relu4j.examples.claims.Statement;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The figures of training in docs/guide.md")
class GuideFiguresTest {

  private static final Path PAGE = Path.of("..", "docs", "guide.md");
  private static final Path RESULTS = Path.of("results", "seeds-9001.json");

  private static final String NUMBER = "([\\d.]+(?:e-?\\d+)?)";

  /** A median with its interval, such as "58 % [51, 71]". */
  private static final Pattern FIGURE =
      Pattern.compile(NUMBER + "( %)? \\[" + NUMBER + ", " + NUMBER + "]");

  @DisplayName("are effects of statements in the results")
  @ParameterizedTest
  @MethodSource("figures")
  void areMeasured(String figure) throws IOException {
    Matcher shown = FIGURE.matcher(figure);
    assertThat(shown.matches()).isTrue();
    double unit = shown.group(2) == null ? 1 : 100;
    assertThat(effects())
        .anySatisfy(
            effect -> {
              assertRounded(shown.group(1), unit * effect.median());
              assertRounded(shown.group(3), unit * effect.low());
              assertRounded(shown.group(4), unit * effect.high());
            });
  }

  private static void assertRounded(String shown, double value) {
    BigDecimal number = new BigDecimal(shown);
    double half = number.ulp().doubleValue() / 2;
    assertThat(Math.abs(number.doubleValue() - value)).isLessThanOrEqualTo(1.000001 * half);
  }

  private static List<Interval> effects() throws IOException {
    return ReportFiles.readJson(RESULTS).claims().stream()
        .flatMap(claim -> claim.statements().stream())
        .map(Statement::interval)
        .toList();
  }

  static Stream<String> figures() throws IOException {
    return FIGURE.matcher(Files.readString(PAGE)).results().map(match -> match.group()).distinct();
  }
}
