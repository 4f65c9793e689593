package io.github.relu4j.examples.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateSearchTest {

  private static final Comparator<List<Power.Value>> SMALLEST =
      RateSearch.smaller(Power.Value::number);

  /** From 0.1 to 1 at first, from 0.001 to 100 at most, with three pilot seeds. */
  private final RateSearch search =
      new RateSearch(
          new Settings(
              null,
              null,
              null,
              1,
              1,
              1,
              1,
              1,
              List.of(1L, 2L, 3L),
              List.of(),
              List.of(0.1, 1.0),
              1e-3,
              100),
          new Laboratory() {
            @Override
            public <T> List<T> run(List<? extends Job<T>> jobs) {
              return jobs.stream().map(Job::run).toList();
            }
          });

  @ParameterizedTest(name = "best at {0}: {1} from {2} to {3}")
  @CsvSource({
    "0.3, 0.3, 0.1, 1",
    "1, 1, 0.1, 3",
    "30, 30, 0.1, 100",
    "1000, 100, 0.1, 100",
    "0.01, 0.01, 0.003, 1",
    "0.00001, 0.001, 0.001, 1"
  })
  @DisplayName("whoever is best at an edge gets a wider choice, up to the ends of all")
  void widens(double wanted, double best, double lowest, double highest) {
    var tried = search.search((rate, seed) -> distance(rate, wanted), SMALLEST);
    assertThat(RateSearch.best(tried, SMALLEST)).isEqualTo(best);
    assertThat(tried.firstKey()).isEqualTo(lowest);
    assertThat(tried.lastKey()).isEqualTo(highest);
  }

  @Test
  @DisplayName("of rates that are equally good the lowest is the best")
  void equallyGood() {
    var tried = search.search((rate, seed) -> Power.of(rate < 1 ? 1 : 2, 1), SMALLEST);
    assertThat(RateSearch.best(tried, SMALLEST)).isEqualTo(0.001);
  }

  @Test
  @DisplayName("a rate at which one training failed comes after one at which none did")
  void failures() {
    var tried =
        search.search(
            (rate, seed) -> rate == 0.3 && seed == 1 ? Power.of(0, -1) : distance(rate, 0.3),
            SMALLEST);
    assertThat(tried.get(0.3)).contains(new Power.Value(Double.POSITIVE_INFINITY));
    assertThat(RateSearch.best(tried, SMALLEST)).isNotEqualTo(0.3);
  }

  @ParameterizedTest(name = "good up to {0}: {1}")
  @CsvSource({"0.1, 0.3", "0.3, 0.3", "5, 3", "1000, 100"})
  @DisplayName("the highest good rate is the last before the first that is not, from 0.3 upwards")
  void highest(double limit, double highest) {
    assertThat(
            search.highest(
                (rate, seed) -> Power.of(rate, 1), 0.3, value -> value.number() <= limit))
        .isEqualTo(highest);
  }

  @Test
  @DisplayName("rates are those of the ladder, with the decimals that one writes")
  void ladder() {
    assertThat(RateSearch.rates(0.001, 3))
        .containsExactly(0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1.0, 3.0);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RateSearch.rates(0.002, 1))
        .withMessage("0.002 is no rate of the ladder");
  }

  private static Power distance(double rate, double wanted) {
    return Power.of(Math.log(rate / wanted), 2);
  }
}
