package io.github.relu4j.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An excerpt of a value")
class ExcerptTest {

  @Test
  @DisplayName("is all of its text up to 200 characters")
  void whole() {
    String text = "x".repeat(200);
    assertThat(Excerpt.of(text)).isEqualTo(text);
    assertThat(Excerpt.of(0.5f)).isEqualTo("0.5");
    assertThat(Excerpt.of(null)).isEqualTo("null");
    assertThat(Excerpt.of("")).isEmpty();
  }

  @Test
  @DisplayName("is the first 200 characters of a longer text, with dots for the rest")
  void cut() {
    assertThat(Excerpt.of("x".repeat(201))).isEqualTo("x".repeat(200) + "...");
  }

  @Test
  @DisplayName("does not cut a character of two halves in two")
  void surrogates() {
    String smile = "\ud83d\ude00";
    assertThat(Excerpt.of("x".repeat(199) + smile + "y")).isEqualTo("x".repeat(199) + "...");
    assertThat(Excerpt.of("x".repeat(198) + smile + "y"))
        .isEqualTo("x".repeat(198) + smile + "...");
  }

  @Test
  @DisplayName("writes maps and lists as they write themselves")
  void nested() {
    Map<Object, Object> map = new TreeMap<>(Map.of("a", List.of(1, List.of()), "b", Map.of()));
    map.put("c", Arrays.asList(null, "x"));
    assertThat(Excerpt.of(map)).isEqualTo(map.toString());
  }

  @Test
  @DisplayName("has the type of an array")
  void array() {
    assertThat(Excerpt.of(List.of(new float[3]))).isEqualTo("[float[]]");
  }

  @Test
  @DisplayName("of a map or a list that contains itself, or is very deep, is cut")
  void endless() {
    Map<String, Object> map = new HashMap<>();
    List<Object> list = new ArrayList<>(List.of(map));
    map.put("a", list);
    assertThat(Excerpt.of(map)).startsWith("{a=[{a=[").endsWith("...").hasSize(203);
    Object deep = List.of();
    for (int level = 0; level < 100_000; level++) {
      deep = Collections.singletonMap(deep, null);
    }
    assertThat(Excerpt.of(deep)).isEqualTo("{".repeat(200) + "...");
  }
}
