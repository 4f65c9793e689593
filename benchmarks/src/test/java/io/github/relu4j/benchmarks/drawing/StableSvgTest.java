package io.github.relu4j.benchmarks.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A drawing that is made stable")
class StableSvgTest {

  @Test
  @DisplayName("has counted identifiers for random ones, wherever they are used")
  void identifiers() {
    String first = StableSvg.of(drawing("cAbCdEf", "1.23456789"), "title");

    assertThat(first)
        .isEqualTo(StableSvg.of(drawing("cZyXwVu", "1.23456789"), "title"))
        .contains("id=\"id1\"", "#id1 .name", "url(#id1)");
  }

  @Test
  @DisplayName("has two decimals in coordinates but leaves words alone")
  void decimals() {
    assertThat(StableSvg.of(drawing("cAbCdEf", "1.23456789"), "title"))
        .contains("x=\"1.23\"")
        .contains(">1.23456789<");
  }

  @Test
  @DisplayName("has a title for those who do not see it, and scales")
  void accessible() {
    assertThat(StableSvg.of(drawing("cAbCdEf", "1.5"), "a < b"))
        .contains("<title>a &lt; b</title>", "viewBox=\"0 0 760 460\"", "role=\"img\"");
  }

  private static String drawing(String id, String number) {
    return """
        <svg xmlns="http://www.w3.org/2000/svg" width="760.0" height="460.0">
          <style type="text/css">
          #%1$s .name { fill: red; }
          </style>
          <g id="%1$s" clip-path="url(#%1$s)"><text x="%2$s">
            %2$s
          </text></g>
        </svg>
        """
        .formatted(id, number);
  }
}
