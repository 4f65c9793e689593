package io.github.relu4j.examples.report;

import static io.github.relu4j.examples.report.Palette.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The contrast that the Web Content Accessibility Guidelines 2.2 ask for at level AA. */
class PaletteTest {

  private static final double OF_WORDS = 4.5;
  private static final double OF_PICTURES = 3;

  static Stream<Arguments> words() {
    return Stream.of(
        Arguments.of(TEXT, PAGE),
        Arguments.of(TEXT, TOO_CLOSE_BACK),
        Arguments.of(QUIET, PAGE),
        Arguments.of(LINK, PAGE),
        Arguments.of(SUPPORTED, SUPPORTED_BACK),
        Arguments.of(CONTRADICTED, CONTRADICTED_BACK),
        Arguments.of(TOO_CLOSE, TOO_CLOSE_BACK),
        Arguments.of(CAUTION, CAUTION_BACK));
  }

  static Stream<Arguments> pictures() {
    List<Palette> marks = List.of(TEXT, QUIET, SUPPORTED, CONTRADICTED, TOO_CLOSE);
    return Stream.concat(
        marks.stream().flatMap(mark -> Stream.of(PAGE, CLAIMED).map(on -> Arguments.of(mark, on))),
        Arrays.stream(Palette.values())
            .filter(colour -> colour.name().startsWith("CURVE_"))
            .map(curve -> Arguments.of(curve, PAGE)));
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource
  @DisplayName("words have a contrast of at least 4.5, light and dark")
  void words(Palette word, Palette ground) {
    assertThat(contrast(word.light(), ground.light())).isGreaterThanOrEqualTo(OF_WORDS);
    assertThat(contrast(word.dark(), ground.dark())).isGreaterThanOrEqualTo(OF_WORDS);
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource
  @DisplayName("marks and lines have a contrast of at least 3, light and dark")
  void pictures(Palette mark, Palette ground) {
    assertThat(contrast(mark.light(), ground.light())).isGreaterThanOrEqualTo(OF_PICTURES);
    assertThat(contrast(mark.dark(), ground.dark())).isGreaterThanOrEqualTo(OF_PICTURES);
  }

  private static double contrast(String one, String other) {
    double first = luminance(one);
    double second = luminance(other);
    return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
  }

  private static double luminance(String colour) {
    int rgb = Integer.parseInt(colour.substring(1), 16);
    return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
  }

  private static double linear(int channel) {
    double share = (channel & 0xff) / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
