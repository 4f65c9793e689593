package io.github.relu4j.benchmarks.drawing;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Makes a drawing the same bytes again from the same data, so that a change of the file is a change
 * of the data: identifiers that the plot library draws at random are counted instead, and
 * coordinates have two decimals, which no JVM's logarithm can change.
 */
final class StableSvg {

  private static final Pattern RANDOM_ID = Pattern.compile("(?m)\\bid=\"(\\w+)\"|^\\s*#(\\w+) \\.");
  private static final Pattern DECIMAL = Pattern.compile("-?\\d+\\.\\d+(E-?\\d+)?");
  private static final Pattern INDENTATION = Pattern.compile("\\s*\\n\\s*");
  private static final Set<String> WORDS = Set.of("text", "tspan");
  private static final String FOR_ANOTHER_VIEWER = "clip-bounds-jfx";

  private StableSvg() {}

  /** The drawing with a title for readers who do not see it, and with a size that can change. */
  static String of(String svg, String title) {
    try {
      Document document =
          DocumentBuilderFactory.newNSInstance()
              .newDocumentBuilder()
              .parse(new InputSource(new StringReader(withCountedIds(svg))));
      Element root = document.getDocumentElement();
      settle(root);
      root.setAttribute(
          "viewBox", "0 0 " + root.getAttribute("width") + " " + root.getAttribute("height"));
      root.setAttribute("role", "img");
      Element titleElement = document.createElementNS(root.getNamespaceURI(), "title");
      titleElement.setTextContent(title);
      root.insertBefore(titleElement, root.getFirstChild());
      return written(document);
    } catch (ParserConfigurationException | SAXException | IOException | TransformerException e) {
      throw new IllegalStateException("the plot library's SVG cannot be read", e);
    }
  }

  private static String withCountedIds(String svg) {
    Map<String, String> ids = new LinkedHashMap<>();
    RANDOM_ID
        .matcher(svg)
        .results()
        .map(match -> match.group(1) == null ? match.group(2) : match.group(1))
        .forEach(id -> ids.putIfAbsent(id, "id" + (ids.size() + 1)));
    if (ids.isEmpty()) {
      return svg;
    }
    Matcher anyId = Pattern.compile("\\b(" + String.join("|", ids.keySet()) + ")\\b").matcher(svg);
    return anyId.replaceAll(match -> ids.get(match.group()));
  }

  private static void settle(Element parent) {
    parent.removeAttribute(FOR_ANOTHER_VIEWER);
    NamedNodeMap attributes = parent.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      Node attribute = attributes.item(i);
      attribute.setNodeValue(
          DECIMAL.matcher(attribute.getNodeValue()).replaceAll(StableSvg::twoDecimals));
    }
    boolean words = WORDS.contains(parent.getTagName());
    NodeList children = parent.getChildNodes();
    for (int i = 0; i < children.getLength(); i++) {
      Node child = children.item(i);
      if (child instanceof Element element) {
        settle(element);
      } else {
        String text = child.getNodeValue();
        child.setNodeValue(words ? text.strip() : INDENTATION.matcher(text).replaceAll("\n"));
      }
    }
  }

  private static String twoDecimals(MatchResult number) {
    BigDecimal rounded = new BigDecimal(number.group()).setScale(2, RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  private static String written(Document document) throws TransformerException {
    Transformer transformer = TransformerFactory.newInstance().newTransformer();
    transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
    StringWriter writer = new StringWriter();
    transformer.transform(new DOMSource(document), new StreamResult(writer));
    return writer + "\n";
  }
}
