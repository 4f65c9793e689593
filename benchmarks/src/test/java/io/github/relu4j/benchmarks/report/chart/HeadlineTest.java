package io.github.relu4j.benchmarks.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.relu4j.benchmarks.report.results.Comparison;
import io.github.relu4j.benchmarks.report.results.Contender;
import io.github.relu4j.benchmarks.report.results.Samples;
import io.github.relu4j.benchmarks.report.results.Score;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A chart's title")
class HeadlineTest {

  @ParameterizedTest
  @CsvSource({
    "20, 300, is the fastest at every size; by 2.0 to 30×",
    "20, 20, is the fastest at every size; by 2.0×",
    "7, 20, is the fastest at 1 of 2 sizes",
    "9, 20, is the fastest at 1 of 2 sizes; among the fastest at 1",
    "9, 11, is among the fastest at every size",
    "7, 11, is among the fastest at 1 of 2 sizes",
    "7, 6, is not among the fastest at any size"
  })
  @DisplayName(
      "says where the library is faster than the fastest peer, where it may be, and how much")
  void throughput(double peerAtSmall, double peerAtLarge, String expected) {
    Comparison comparison =
        Comparison.of(
            List.of(
                Samples.compared("relu4j", Samples.VECTOR, 16, 10, 1),
                Samples.compared("relu4j", Samples.VECTOR, 256, 10, 1),
                Samples.compared("slow", Samples.NONE, 16, 1000, 1),
                Samples.compared("math", Samples.NONE, 16, peerAtSmall, 1),
                Samples.compared("math", Samples.NONE, 256, peerAtLarge, 1)),
            List.of());

    assertThat(Headline.ofThroughput(comparison, "tanh"))
        .isEqualTo("tanh: relu4j's vector path " + expected.replace(";", ","));
  }

  @ParameterizedTest
  @CsvSource({
    "2, 0.5, relu4j's vector path is the fastest",
    "1.1, 0.5, relu4j's vector path is among the fastest",
    "0.9, 0.5, relu4j's vector path is among the fastest",
    "0.9, 3, 'relu4j''s vector path is among the fastest, and none is more accurate'",
    "2, 3, 'relu4j''s vector path is the fastest, and none is more accurate'",
    "0.5, 3, 'math is faster than relu4j, but less accurate'",
    "0.5, 0.9, math is faster than relu4j and no less accurate"
  })
  @DisplayName("says whether a peer beats the library in speed, accuracy or both")
  void accuracy(double peerNanos, double peerUlp, String expected) {
    List<Standing> standings =
        List.of(
            standing(Contender.VECTOR, 1, 0.9),
            standing(Contender.NO_FLAG, 3, 0.9),
            standing(math(), peerNanos, peerUlp));

    assertThat(Standing.headline("tanh", standings)).isEqualTo("tanh: " + expected);
  }

  @Test
  @DisplayName("counts engines that are too many to name")
  void many() {
    List<Standing> standings = new ArrayList<>(List.of(standing(Contender.VECTOR, 1, 0.9)));
    for (int i = 0; i < 4; i++) {
      standings.add(standing(math(), 0.5, 2));
    }

    assertThat(Standing.headline("tanh", standings))
        .isEqualTo("tanh: 4 engines are faster than relu4j, but less accurate");
  }

  private static Standing standing(Contender contender, double nanos, double ulp) {
    return new Standing(contender, new Score(nanos, 0.1), ulp);
  }

  private static Contender math() {
    return new Contender("math", Contender.VECTOR.flags());
  }
}
