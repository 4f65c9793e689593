package io.github.relu4j.benchmarks.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.relu4j.Activation;
import io.github.relu4j.Activations;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The graph of a function")
class GraphTest {

  @Test
  @DisplayName("is one piece where there is no jump")
  void whole() {
    Graph graph = Graph.of(Activations.relu()::forward, List.of(), -2, 2);

    assertThat(graph.pieces()).hasSize(1);
    assertThat(graph.least()).isZero();
    assertThat(graph.greatest()).isEqualTo(2);
  }

  @Test
  @DisplayName("ends in front of a jump and goes on behind it")
  void pieces() {
    FloatFunction slope = Activations.relu()::derivative;
    List<Graph.Piece> pieces = Graph.of(slope, Jump.of(slope), -2, 2).thinned(0.01).pieces();

    assertThat(pieces)
        .containsExactly(
            new Graph.Piece(List.of(-2.0, 0.0), List.of(0.0, 0.0)),
            new Graph.Piece(List.of((double) Float.MIN_VALUE, 2.0), List.of(1.0, 1.0)));
  }

  @Test
  @DisplayName("keeps its corners when it is thinned, and nothing of straight lines but their ends")
  void corners() {
    Graph graph = Graph.of(Activations.hardTanh()::forward, List.of(), -4, 4).thinned(0.001);

    assertThat(graph.pieces())
        .containsExactly(
            new Graph.Piece(List.of(-4.0, -1.0, 1.0, 4.0), List.of(-1.0, -1.0, 1.0, 1.0)));
  }

  @Test
  @DisplayName("stays within the tolerance when it is thinned")
  void tolerance() {
    Activation tanh = Activations.tanh();
    Graph.Piece all = Graph.of(tanh::forward, List.of(), -6, 6).pieces().get(0);
    Graph.Piece few = all.thinned(0.01);

    assertThat(few.size()).isLessThan(all.size() / 10);
    for (int i = 0; i < all.size(); i++) {
      assertThat(onLines(few, all.xs().get(i))).isEqualTo(all.ys().get(i), within(0.01));
    }
  }

  private static double onLines(Graph.Piece piece, double x) {
    int right = 1;
    while (piece.xs().get(right) < x) {
      right++;
    }
    double from = piece.xs().get(right - 1);
    double share = (x - from) / (piece.xs().get(right) - from);
    return piece.ys().get(right - 1) * (1 - share) + piece.ys().get(right) * share;
  }
}
