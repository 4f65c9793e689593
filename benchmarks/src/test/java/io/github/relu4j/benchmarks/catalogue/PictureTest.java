package io.github.relu4j.benchmarks.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.relu4j.Activation;
import io.github.relu4j.Activations;
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

@DisplayName("The picture of an activation")
class PictureTest {

  private static final String VALUE = "rgb(213,94,0)";
  private static final String SLOPE = "rgb(0,114,178)";

  @Test
  @DisplayName("has a line for f and one for f', in a piece more for each jump")
  void lines() throws Exception {
    List<String> colours =
        elements(Activations.relu(), "path")
            .filter(path -> path.getAttribute("fill").equals("none"))
            .map(path -> path.getAttribute("stroke"))
            .toList();

    assertThat(colours).containsExactly(VALUE, SLOPE, SLOPE);
  }

  @Test
  @DisplayName("says whose it is, and which line is which")
  void words() throws Exception {
    assertThat(
            elements(Activations.elu(2f), "text").map(Element::getTextContent).map(String::strip))
        .contains("elu(2.0)", "f(x)", "f′(x)");
  }

  @Test
  @DisplayName("is the same bytes again")
  void same() {
    assertThat(Picture.of(Activations.tanh())).isEqualTo(Picture.of(Activations.tanh()));
  }

  /** Parses the drawing, which fails unless it is well-formed. */
  private static Stream<Element> elements(Activation activation, String name) throws Exception {
    NodeList nodes =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(Picture.of(activation))))
            .getElementsByTagName(name);
    return IntStream.range(0, nodes.getLength()).mapToObj(i -> (Element) nodes.item(i));
  }
}
