package io.github.relu4j.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.relu4j.benchmarks.Operation;
import io.github.relu4j.benchmarks.compare.Ratios.Lost;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The table of ratios")
class RatiosTest {

  private static final Row TANH = row("tanh", 256);
  private static final Row RELU = row("relu", 65_536);

  private final List<Score> scores = new ArrayList<>();

  private static Row row(String activation, int n) {
    return new Row(
        new Workload(activation, Operation.FORWARD, Placement.OUT_OF_PLACE), n, Input.NORMAL);
  }

  @BeforeEach
  void scores() throws JsonProcessingException {
    add(FlagSet.NONE, "relu4j", "tanh", 256, 200);
    add(FlagSet.NONE, "onednn", "tanh", 256, 150);
    add(FlagSet.NONE, "math", "tanh", 256, 4000);
    add(FlagSet.NONE, "arraycopy", "tanh", 256, 10);
    add(FlagSet.VECTOR, "relu4j", "tanh", 256, 100);
    add(FlagSet.VECTOR, "lanewise", "tanh", 256, 90);
    add(FlagSet.VECTOR, "arraycopy", "tanh", 256, 20);
    add(FlagSet.NONE, "relu4j", "relu", 65_536, 5000);
    add(FlagSet.NONE, "onednn", "relu", 65_536, 5000);
  }

  private void add(FlagSet flags, String engine, String activation, int n, double nanos)
      throws JsonProcessingException {
    String entry =
        """
        {"benchmark": "io.github.relu4j.benchmarks.compare.CompareBenchmark.call",
         "params": {"engine": "%s", "activation": "%s", "operation": "FORWARD", "n": "%d",
                    "placement": "out_of_place", "input": "normal"},
         "primaryMetric": {"score": %s, "scoreError": "NaN", "scoreUnit": "ns/op"}}
        """
            .formatted(engine, activation, n, nanos);
    scores.add(Score.of(new ObjectMapper().readTree(entry), flags));
  }

  @Test
  @DisplayName("divides the peers' times by this library's")
  void ratios() {
    Ratios ratios = new Ratios(FlagSet.NONE, scores);

    assertThat(ratios.rows()).containsExactly(TANH, RELU);
    assertThat(ratios.ourNanos(TANH)).isEqualTo(200);
    assertThat(ratios.of(TANH, "onednn")).hasValue(0.75);
    assertThat(ratios.of(TANH, "math")).hasValue(20);
    assertThat(ratios.of(TANH, "arraycopy")).hasValue(0.05);
    assertThat(ratios.of(RELU, "math")).isEmpty();
    assertThat(ratios.of(RELU, "arraycopy")).isEmpty();
  }

  @Test
  @DisplayName("holds the vector path to peers without a flag, and to the copy in its own JVM")
  void vectorPath() {
    Ratios ratios = new Ratios(FlagSet.VECTOR, scores);

    assertThat(ratios.rows()).containsExactly(TANH);
    assertThat(ratios.of(TANH, "onednn")).hasValue(1.5);
    assertThat(ratios.of(TANH, "lanewise")).hasValue(0.9);
    assertThat(ratios.of(TANH, "arraycopy")).hasValue(0.2);
  }

  @Test
  @DisplayName("holds the path without a flag to no peer that needs one")
  void noFlag() {
    assertThat(new Ratios(FlagSet.NONE, scores).engines())
        .containsExactly("onednn", "math", "arraycopy");
    assertThat(new Ratios(FlagSet.VECTOR, scores).engines())
        .containsExactly("onednn", "math", "lanewise", "arraycopy");
  }

  @Test
  @DisplayName("takes the copy of another row as long, where a row has none")
  void sharedFloor() throws JsonProcessingException {
    add(FlagSet.NONE, "relu4j", "elu", 256, 40);

    assertThat(new Ratios(FlagSet.NONE, scores).of(row("elu", 256), "arraycopy")).hasValue(0.25);
  }

  @Test
  @DisplayName("counts the cells where a peer is faster; neither a draw nor the copy is one")
  void lost() {
    Ratios ratios = new Ratios(FlagSet.NONE, scores);

    assertThat(ratios.contested()).isEqualTo(3);
    assertThat(ratios.lost()).containsExactly(new Lost(TANH, "onednn", 0.75));
  }

  @Test
  @DisplayName("shows all that, with a star where a peer is faster")
  void text() {
    assertThat(RatioTable.of(new Ratios(FlagSet.NONE, scores)))
        .contains("| tanh       | forward   |    256 |    200 |  *0.75 | 20.0 |      0.05 |")
        .contains("| relu       | forward   | 65,536 |")
        .endsWith("no flag: a peer is faster in 1 of 3 cells: tanh forward n=256 onednn 0.75.");
  }

  @Test
  @DisplayName("says so where no peer is faster")
  void nothingLost() {
    scores.removeIf(score -> score.cell().engine().equals("onednn"));

    assertThat(RatioTable.of(new Ratios(FlagSet.NONE, scores)))
        .endsWith("no flag: a peer is faster in 0 of 1 cells.");
  }

  @Test
  @DisplayName("refuses times of another unit")
  void unit() throws JsonProcessingException {
    String entry =
        """
        {"params": {"engine": "math", "activation": "relu", "operation": "FORWARD", "n": "16",
                    "placement": "in_place", "input": "special"},
         "primaryMetric": {"score": 1, "scoreUnit": "ms/op"}}
        """;

    assertThatIllegalArgumentException()
        .isThrownBy(() -> Score.of(new ObjectMapper().readTree(entry), FlagSet.NONE))
        .withMessageContaining("ms/op");
  }
}
