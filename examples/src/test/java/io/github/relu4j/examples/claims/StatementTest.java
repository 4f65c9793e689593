package io.github.relu4j.examples.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StatementTest {

  private static final double INFINITE = Double.POSITIVE_INFINITY;

  /** The third smallest and the third largest of twelve. */
  private static final List<Double> ONE_TO_TWELVE =
      IntStream.rangeClosed(1, 12).mapToObj(i -> (double) i).toList();

  @Test
  @DisplayName("the interval of twelve outcomes is from the third smallest to the third largest")
  void interval() {
    List<Double> shuffled = List.of(7.0, 1.0, 12.0, 3.0, 9.0, 2.0, 11.0, 5.0, 4.0, 10.0, 6.0, 8.0);
    assertThat(Interval.of(shuffled)).isEqualTo(new Interval(3, 6.5, 10));
  }

  @Test
  @DisplayName("infinite outcomes are the largest: with three of them the interval has no end")
  void infiniteOutcomes() {
    assertThat(Interval.of(largest(2))).isEqualTo(new Interval(3, 6.5, 10));
    assertThat(Interval.of(largest(3))).isEqualTo(new Interval(3, 6.5, INFINITE));
  }

  @Test
  @DisplayName("fewer than six outcomes have an interval without ends, and decide nothing")
  void tooFew() {
    List<Double> five = List.of(2.0, 3.0, 4.0, 5.0, 6.0);
    assertThat(Interval.of(five)).isEqualTo(new Interval(-INFINITE, 4, INFINITE));
    assertThat(statement(1, true, five).verdict()).isEqualTo(Verdict.TOO_CLOSE);
    assertThat(statement(1, true, five).seedsNeeded()).isEqualTo(6);
  }

  @Test
  @DisplayName("a whole interval above the border supports what says above, and contradicts below")
  void above() {
    assertThat(statement(2.9, true, ONE_TO_TWELVE).verdict()).isEqualTo(Verdict.SUPPORTED);
    assertThat(statement(2.9, false, ONE_TO_TWELVE).verdict()).isEqualTo(Verdict.CONTRADICTED);
  }

  @Test
  @DisplayName("a whole interval below the border contradicts what says above, and supports below")
  void below() {
    assertThat(statement(10.1, true, ONE_TO_TWELVE).verdict()).isEqualTo(Verdict.CONTRADICTED);
    assertThat(statement(10.1, false, ONE_TO_TWELVE).verdict()).isEqualTo(Verdict.SUPPORTED);
  }

  @Test
  @DisplayName("an interval that touches the border is too close to call")
  void touches() {
    assertThat(statement(3, true, ONE_TO_TWELVE).verdict()).isEqualTo(Verdict.TOO_CLOSE);
    assertThat(statement(10, true, ONE_TO_TWELVE).verdict()).isEqualTo(Verdict.TOO_CLOSE);
  }

  @Test
  @DisplayName("outcomes on the border are on neither side: nine of twelve are not enough")
  void ties() {
    List<Double> outcomes = new ArrayList<>(List.of(1.0, 1.0, 1.0));
    IntStream.range(0, 9).forEach(i -> outcomes.add(2.0));
    Statement statement = statement(1, true, outcomes);
    assertThat(statement.verdict()).isEqualTo(Verdict.TOO_CLOSE);
    assertThat(statement.seedsNeeded()).isEqualTo(20);
  }

  @Test
  @DisplayName("no number of seeds decides where as many outcomes are on one side as on the other")
  void halfAndHalf() {
    assertThat(statement(6.5, true, ONE_TO_TWELVE).seedsNeeded()).isEqualTo(Statement.NO_NUMBER);
  }

  @Test
  @DisplayName("a decided statement needs no more seeds")
  void decided() {
    assertThat(statement(0, true, ONE_TO_TWELVE).seedsNeeded()).isZero();
  }

  @Test
  @DisplayName("an outcome that is no number counts against the statement")
  void notANumber() {
    assertThat(statement(0, true, List.of(1.0, Double.NaN)).outcomes())
        .containsExactly(1.0, Double.NEGATIVE_INFINITY);
    assertThat(statement(0, false, List.of(1.0, Double.NaN)).outcomes())
        .containsExactly(1.0, Double.POSITIVE_INFINITY);
  }

  @Test
  @DisplayName("a statement without outcomes is refused")
  void noOutcome() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> statement(0, true, List.of()))
        .withMessage("outcomes must be numbers but are []");
  }

  @Test
  @DisplayName(
      "a claim has the verdict that all of its statements share, or how many are supported")
  void claim() {
    Statement supported = statement(0, true, ONE_TO_TWELVE);
    Statement contradicted = statement(0, false, ONE_TO_TWELVE);
    assertThat(claim(supported, supported)).isEqualTo("supported");
    assertThat(claim(contradicted)).isEqualTo("contradicted");
    assertThat(claim(supported, contradicted, supported)).isEqualTo("2 of 3 supported");
  }

  private static String claim(Statement... statements) {
    return new Claim(1, "title", "explanation", List.of(statements), List.of()).verdict();
  }

  private static Statement statement(double border, boolean above, List<Double> outcomes) {
    return Statement.of("text", "where", "measure", Scale.RATIO, border, above, outcomes);
  }

  /** One to twelve, the largest of them infinite instead. */
  private static List<Double> largest(int infinite) {
    return ONE_TO_TWELVE.stream().map(value -> value > 12 - infinite ? INFINITE : value).toList();
  }
}
