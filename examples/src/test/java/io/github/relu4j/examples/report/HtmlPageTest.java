package io.github.relu4j.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.relu4j.examples.claims.Report;
import io.github.relu4j.examples.claims.Scale;
import java.io.StringReader;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The page is well-formed XML, so a parser can say what is in it. */
class HtmlPageTest {

  private static final String MARKUP = "<script>\"a\" & 'b'</script>";

  private final XPath paths = XPathFactory.newInstance().newXPath();
  private final String text = new HtmlPage(Reports.difficult(false)).text();

  @Test
  @DisplayName("each picture is an image with words for those who do not see it")
  void textAlternatives() throws Exception {
    Document page = parsed(text);
    assertThat(count(page, "//svg")).isGreaterThan(100);
    assertThat(values(page, "//svg[not(@role='img') or not(*[1][self::title])]")).isEmpty();
    assertThat(values(page, "//svg/title")).allMatch(words -> !words.isBlank());
  }

  @Test
  @DisplayName("the words of a statement's picture give its effect, interval and verdict")
  void wordsOfPictures() throws Exception {
    Report report =
        Reports.report("Why", Reports.statement(Scale.RATIO, 1, 2, 3, Reports.INFINITY));
    assertThat(values(parsed(new HtmlPage(report).text()), "//figure//title"))
        .contains("It holds, digits: 3.00 times (2.00 to infinite). supported.");
  }

  @Test
  @DisplayName("nothing on the page comes from elsewhere, and no script is in it")
  void noOtherFile() throws Exception {
    Document page = parsed(text);
    assertThat(values(page, "//script | //link | //img | //iframe | //object | //use")).isEmpty();
    assertThat(values(page, "//@src | //@srcset | //@*[starts-with(name(), 'on')]")).isEmpty();
    assertThat(values(page, "//a/@href")).isNotEmpty().allMatch(link -> link.startsWith("#"));
    assertThat(values(page, "//style").get(0)).doesNotContain("url(", "@import");
  }

  @Test
  @DisplayName("each link leads to a section, and no two elements have one name")
  void links() throws Exception {
    Document page = parsed(text);
    List<String> names = values(page, "//@id");
    assertThat(names).doesNotHaveDuplicates();
    assertThat(values(page, "//a/@href")).allMatch(link -> names.contains(link.substring(1)));
  }

  @Test
  @DisplayName("each table has a caption, and each of its headings says what it is for")
  void tables() throws Exception {
    Document page = parsed(text);
    assertThat(values(page, "//table[not(*[1][self::caption])]")).isEmpty();
    assertThat(values(page, "//th[not(@scope)]")).isEmpty();
    assertThat(values(page, "//tbody/tr[not(*[1][self::th])]")).isEmpty();
  }

  @Test
  @DisplayName("a table of verdicts comes before the first claim, with a picture in each row")
  void verdictsFirst() throws Exception {
    Document page = parsed(text);
    assertThat(count(page, "//table[1][@class='verdicts'][following::section]")).isOne();
    assertThat(values(page, "//table[@class='verdicts']/tbody/tr[not(td/svg)]")).isEmpty();
    assertThat(count(page, "//table[@class='verdicts']/tbody/tr")).isEqualTo(12);
  }

  @Test
  @DisplayName("a quick run says on top that it proves nothing")
  void quick() throws Exception {
    Document page = parsed(new HtmlPage(Reports.difficult(true)).text());
    assertThat(values(page, "//main/*[1]"))
        .first()
        .asString()
        .contains("This was a quick run: it proves nothing");
  }

  @Test
  @DisplayName("another run does not say so")
  void notQuick() {
    assertThat(text).doesNotContain("quick run");
  }

  @Test
  @DisplayName("markup in a report is shown as words")
  void escaped() throws Exception {
    Report report =
        Reports.report(
            MARKUP,
            Reports.statement(MARKUP, MARKUP, Scale.RATIO, 1, true, List.of(1.0, 2.0, 3.0)));
    Document page = parsed(new HtmlPage(report).text());
    assertThat(values(page, "//script")).isEmpty();
    assertThat(values(page, "//h2")).contains("1. " + MARKUP);
    assertThat(values(page, "//dd")).contains(MARKUP);
  }

  @Test
  @DisplayName("whatever is drawn has a place that is a number")
  void places() {
    assertThat(text).doesNotContain("NaN").doesNotContain("Infinity");
  }

  @Test
  @DisplayName("infinite outcomes have a sign and a word at the edge")
  void infinite() throws Exception {
    assertThat(values(parsed(text), "//figure//text"))
        .contains("∞ (infinite)", "−∞ (infinite)", "0 (zero)");
  }

  @Test
  @DisplayName("no letters are smaller than 12 pixels")
  void letters() throws Exception {
    String style = values(parsed(text), "//style").get(0);
    assertThat(Pattern.compile("font(?:-size)?: ([0-9.]+)(px|rem)").matcher(style).results())
        .hasSizeGreaterThan(5)
        .allMatch(
            size ->
                Double.parseDouble(size.group(1)) * (size.group(2).equals("px") ? 1 : 16) >= 12);
  }

  private Document parsed(String page) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(page)));
  }

  private int count(Document page, String path) throws Exception {
    return ((NodeList) paths.evaluate(path, page, XPathConstants.NODESET)).getLength();
  }

  private List<String> values(Document page, String path) throws Exception {
    NodeList nodes = (NodeList) paths.evaluate(path, page, XPathConstants.NODESET);
    return IntStream.range(0, nodes.getLength())
        .mapToObj(i -> nodes.item(i).getTextContent())
        .toList();
  }
}
