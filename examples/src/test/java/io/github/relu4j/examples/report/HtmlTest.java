package io.github.relu4j.examples.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HtmlTest {

  @Test
  @DisplayName("markup in words is shown as it is")
  void words() {
    assertThat(new Html().element("p", "a < b & \"c\" > d"))
        .asString()
        .contains("<p>a &lt; b &amp; &quot;c&quot; &gt; d</p>");
  }

  @Test
  @DisplayName("a quotation mark does not end an attribute")
  void attributes() {
    assertThat(new Html().empty("rect", "class", "\" onload=\"x"))
        .asString()
        .contains("<rect class=\"&quot; onload=&quot;x\"/>");
  }

  @Test
  @DisplayName("numbers have a point and at most two decimals in every country")
  void numbers() {
    assertThat(new Html().empty("rect", "x", 1 / 3.0, "y", 2.0))
        .asString()
        .contains("<rect x=\"0.33\" y=\"2\"/>");
  }

  @Test
  @DisplayName("a picture says what it is before anything else is in it")
  void pictures() {
    assertThat(new Html().openPicture("2 < 3", "width", 9).close())
        .asString()
        .contains("<svg role=\"img\" width=\"9\"><title>2 &lt; 3</title>");
  }

  @Test
  @DisplayName("a style sheet that could end itself is refused")
  void style() {
    assertThatThrownBy(() -> new Html().style("</style>"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("</style>");
  }
}
