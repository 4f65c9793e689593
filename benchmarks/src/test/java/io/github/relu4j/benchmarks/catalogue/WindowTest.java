package io.github.relu4j.benchmarks.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.relu4j.Activations;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What a picture shows")
class WindowTest {

  private static final Graph IDENTITY = Graph.of(Activations.identity()::forward, List.of(), -6, 6);

  private static final Graph SIGMOID = Graph.of(Activations.sigmoid()::forward, List.of(), -6, 6);

  @Test
  @DisplayName("is wider where there are jumps near its ends")
  void width() {
    assertThat(Window.around(List.of(0f)))
        .extracting(Window::left, Window::right)
        .containsExactly(-6, 6);
    assertThat(Window.around(List.of(-0.5f, 6f)))
        .extracting(Window::left, Window::right)
        .containsExactly(-6, 8);
  }

  @Test
  @DisplayName("is as high as a flat graph, and no higher than usual for a steep one")
  void height() {
    Window usual = Window.around(List.of());

    assertThat(usual.fitted(List.of(SIGMOID), List.of()).height()).isBetween(1.0, 1.2);
    assertThat(usual.fitted(List.of(IDENTITY), List.of()).height()).isBetween(6.0, 6.7);
  }

  @Test
  @DisplayName("is higher for a point that has to be seen")
  void points() {
    assertThat(Window.around(List.of()).fitted(List.of(IDENTITY), List.of(5.0)).top())
        .isGreaterThan(5);
  }
}
