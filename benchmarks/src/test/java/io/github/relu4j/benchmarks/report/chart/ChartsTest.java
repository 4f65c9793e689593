package io.github.relu4j.benchmarks.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.relu4j.benchmarks.Operation;
import io.github.relu4j.benchmarks.report.results.Accuracy;
import io.github.relu4j.benchmarks.report.results.InvalidResultsException;
import io.github.relu4j.benchmarks.report.results.Run;
import io.github.relu4j.benchmarks.report.results.Samples;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

@DisplayName("The charts of a run")
class ChartsTest {

  @Test
  @DisplayName("are two for each activation")
  void perActivation() throws IOException, InvalidResultsException {
    assertThat(Charts.of(Samples.run()))
        .extracting(Chart::suffix)
        .containsExactly(
            "-relu-throughput.svg",
            "-relu-accuracy.svg",
            "-tanh-throughput.svg",
            "-tanh-accuracy.svg");
  }

  @Test
  @DisplayName("have one line by size for each engine, dashed for the floor")
  void lines() throws Exception {
    List<Element> lines =
        elements(chart("tanh", Chart.Kind.THROUGHPUT), "path")
            .filter(path -> path.getAttribute("fill").equals("none"))
            .toList();

    assertThat(lines).hasSize(6);
    assertThat(lines)
        .filteredOn(line -> line.getAttribute("stroke").equals("rgb(138,138,138)"))
        .singleElement()
        .satisfies(floor -> assertThat(floor.getAttribute("stroke-dasharray")).isNotEmpty());
  }

  @Test
  @DisplayName("name every engine that was measured")
  void names() throws Exception {
    String[] engines = {"relu4j, vector path", "relu4j, no flag", "onednn", "math", "lanewise"};

    assertThat(words(chart("tanh", Chart.Kind.THROUGHPUT))).contains(engines).contains("arraycopy");
    assertThat(words(chart("tanh", Chart.Kind.ACCURACY))).contains(engines);
  }

  @Test
  @DisplayName("have units on their axes, ticks at the sizes measured and a title with the message")
  void axes() throws Exception {
    assertThat(words(chart("tanh", Chart.Kind.THROUGHPUT)))
        .contains("n, floats in the array", "floats per nanosecond")
        .contains("16", "256", "65\u00a0536")
        .contains("tanh: relu4j's vector path is the fastest at 2 of 3 sizes");
    assertThat(words(chart("tanh", Chart.Kind.ACCURACY)))
        .contains("nanoseconds per float", "worst error, ULP")
        .contains("tanh: onednn is faster than relu4j, but less accurate");
  }

  @Test
  @DisplayName("show errors of 0 on the logarithmic axis as exact")
  void exact() throws Exception {
    assertThat(words(chart("relu", Chart.Kind.ACCURACY))).contains("exact");
  }

  @Test
  @DisplayName("have a white ground, whatever page they are on")
  void ground() throws Exception {
    assertThat(elements(chart("tanh", Chart.Kind.THROUGHPUT), "path").findFirst())
        .hasValueSatisfying(
            ground -> assertThat(ground.getAttribute("fill")).isEqualTo("rgb(255,255,255)"));
  }

  @Test
  @DisplayName("are the same bytes again from the same results")
  void same() throws IOException, InvalidResultsException {
    assertThat(Charts.of(Samples.run())).isEqualTo(Charts.of(Samples.run()));
  }

  @Test
  @DisplayName("can show one size, one engine and no accuracy")
  void small() throws IOException, InvalidResultsException {
    Run run =
        Samples.runOf(
            List.of(Samples.compared("relu4j", Samples.NONE, 256, 5, Double.NaN)), List.of());

    assertThat(Charts.of(run))
        .extracting(Chart::title)
        .containsExactly("tanh: relu4j beside a mere copy");
  }

  @Test
  @DisplayName("tell of an engine whose error has no bound, which has no place on the axis")
  void unbounded() throws Exception {
    Run run =
        Samples.runOf(
            List.of(
                Samples.compared("relu4j", Samples.NONE, 65_536, 5, 1),
                Samples.compared("math", Samples.NONE, 65_536, 6, 1)),
            List.of(
                new Accuracy("relu4j", "1", "tanh", Operation.FORWARD, 1, 1, 0),
                new Accuracy(
                    "math", "1", "tanh", Operation.FORWARD, Double.POSITIVE_INFINITY, 1, 0)));

    assertThat(words(Charts.of(run).get(1)))
        .anySatisfy(words -> assertThat(words).endsWith("beyond any bound: math"));
  }

  private static Chart chart(String activation, Chart.Kind kind)
      throws IOException, InvalidResultsException {
    return Charts.of(Samples.run()).stream()
        .filter(chart -> chart.activation().equals(activation) && chart.kind() == kind)
        .findFirst()
        .orElseThrow();
  }

  private static List<String> words(Chart chart) throws Exception {
    return elements(chart, "text").map(text -> text.getTextContent().strip()).toList();
  }

  /** Parses the drawing, which fails unless it is well-formed. */
  private static Stream<Element> elements(Chart chart, String name) throws Exception {
    NodeList nodes =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(chart.svg())))
            .getElementsByTagName(name);
    return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i));
  }
}
