package io.github.relu4j.benchmarks.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Names of points")
class PointLabelsTest {

  @Test
  @DisplayName("stand beside a point that is alone")
  void alone() {
    Box place = PointLabels.of(List.of(new PointLabels.Point(300, 100, "tanh", false))).get(0);

    assertThat(place.middle()).isEqualTo(100);
    assertThat(place.distanceTo(300, 100)).isBetween(9.0, 16.0);
  }

  @Test
  @DisplayName("overlap neither each other nor a point, in a crowd either")
  void crowd() {
    List<PointLabels.Point> points =
        IntStream.range(0, 11)
            .mapToObj(i -> new PointLabels.Point(250 + 9 * i, 60, "engine " + i, false))
            .toList();

    List<Box> places = PointLabels.of(points);

    assertThat(places).hasSize(11).allMatch(Box::isInsidePanel);
    for (Box place : places) {
      assertThat(places).filteredOn(place::overlaps).containsExactly(place);
      assertThat(points).noneMatch(point -> place.overlaps(point.box()));
    }
  }

  @Test
  @DisplayName("are nearer to their own point than to another")
  void unambiguous() {
    List<PointLabels.Point> points =
        List.of(
            new PointLabels.Point(300, 100, "left", false),
            new PointLabels.Point(318, 100, "right", false));

    List<Box> places = PointLabels.of(points);

    assertThat(places.get(0).distanceTo(300, 100)).isLessThan(places.get(0).distanceTo(318, 100));
    assertThat(places.get(1).distanceTo(318, 100)).isLessThan(places.get(1).distanceTo(300, 100));
  }
}
