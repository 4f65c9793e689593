package io.github.relu4j.internal.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The reader of JSON")
class JsonReaderTest {

  @Test
  @DisplayName("reads true, false and null")
  void words() {
    assertThat(JsonReader.read("true")).isEqualTo(true);
    assertThat(JsonReader.read("false")).isEqualTo(false);
    assertThat(JsonReader.read("null")).isNull();
  }

  @DisplayName("reads a number as it is written, and so as the nearest double")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-0",
        "7",
        "-12",
        "0.30000001192092896",
        "-0.5",
        "1.0E-45",
        "1e5",
        "1E+5",
        "0e0",
        "10.25e-1",
        "12345678901234567890",
        "1e999"
      })
  void numbers(String number) {
    assertThat(JsonReader.read(number))
        .isEqualTo(new JsonNumber(number))
        .hasToString(number)
        .extracting(read -> ((Number) read).doubleValue())
        .isEqualTo(Double.valueOf(number));
  }

  @DisplayName("refuses what is a number elsewhere")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "01",
        "-01",
        "+1",
        ".5",
        "-.5",
        "1.",
        "1.e5",
        "1e",
        "1e+",
        "-",
        "0x10",
        "1f",
        "1_000",
        "NaN",
        "-NaN",
        "Infinity",
        "-Infinity",
        "1,5",
        "\u0661"
      })
  void notNumbers(String number) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JsonReader.read(number))
        .withMessageStartingWith("not JSON at index");
  }

  @DisplayName("reads a string with its escapes")
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"\"|``",
        "\"leaky_relu\"|leaky_relu",
        "\" a  b \"|` a  b `",
        "\"\\\"\"|\"",
        "\"\\\\\"|\\",
        "\"\\/\"|/",
        "\"\\u0041\\u00e9\\u00E9\"|A\u00e9\u00e9",
        "\"\\ud83d\\ude00\"|\ud83d\ude00",
        "\"\ud83d\ude00 \u00e9 /\"|\ud83d\ude00 \u00e9 /",
        "\"'{[,:]}#\"|'{[,:]}#"
      })
  void strings(String text, String string) {
    assertThat(JsonReader.read(text)).isEqualTo(string);
  }

  @Test
  @DisplayName("reads escaped control characters")
  void controlCharacters() {
    assertThat(JsonReader.read("\"\\b\\f\\n\\r\\t\\u0000\"")).isEqualTo("\b\f\n\r\t\0");
  }

  @Test
  @DisplayName("reads arrays and objects, empty and nested, in their order")
  void nesting() {
    assertThat(JsonReader.read("[]")).isEqualTo(List.of());
    assertThat(JsonReader.read("{}")).isEqualTo(Map.of());
    assertThat(JsonReader.read("[1,[null,{}],\"x\"]"))
        .isEqualTo(List.of(new JsonNumber("1"), Arrays.asList(null, Map.of()), "x"));
    Map<?, ?> object = (Map<?, ?>) JsonReader.read("{\"b\":{\"c\":[true]},\"a\":null,\"\":0}");
    assertThat(object.keySet().toArray()).containsExactly("b", "a", "");
    assertThat(object.get("b")).isEqualTo(Map.of("c", List.of(true)));
    assertThat(object.get("a")).isNull();
  }

  @Test
  @DisplayName("passes over white space wherever it may be, and only the four characters of JSON")
  void whiteSpace() {
    assertThat(JsonReader.read(" \t\r\n{ \"a\" : [ 1 , 2 ] , \"b\" : { } }\n"))
        .isEqualTo(Map.of("a", List.of(new JsonNumber("1"), new JsonNumber("2")), "b", Map.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> JsonReader.read("\u00a01"));
    assertThatIllegalArgumentException().isThrownBy(() -> JsonReader.read("\f1"));
    assertThatIllegalArgumentException().isThrownBy(() -> JsonReader.read("\ufeff1"));
  }

  @Test
  @DisplayName("gives maps and lists that cannot be changed")
  void unmodifiable() {
    Map<?, ?> object = (Map<?, ?>) JsonReader.read("{\"a\": 1}");
    assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(object::clear);
    List<?> array = (List<?>) JsonReader.read("[1]");
    assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(array::clear);
  }

  @DisplayName("refuses what is not JSON, and says where and why")
  @ParameterizedTest(name = "[{0}]")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``|0|expected a value but found the end",
        "`  `|2|expected a value but found the end",
        "tru|0|expected a value but found \"t\"",
        "True|0|expected a value but found \"T\"",
        "trueish|0|expected a value",
        "{|1|expected a name in quotes but found the end",
        "{\"a\"|4|expected \":\" but found the end",
        "{\"a\" 1}|5|expected \":\" but found \"1\"",
        "{\"a\":}|5|expected a value but found \"}\"",
        "{\"a\":1|6|expected \",\" or \"}\" but found the end",
        "{\"a\":1,}|7|expected a name in quotes but found \"}\"",
        "{\"a\":1;\"b\":2}|6|expected \",\" or \"}\" but found \";\"",
        "{a:1}|1|expected a name in quotes but found \"a\"",
        "{'a':1}|1|expected a name in quotes",
        "{\"a\":1,\"a\":2}|7|the name \"a\" is there twice",
        "[|1|expected a value but found the end",
        "[1,]|3|expected a value but found \"]\"",
        "[1 2]|3|expected \",\" or \"]\" but found \"2\"",
        "[,1]|1|expected a value but found \",\"",
        "[1}|2|expected \",\" or \"]\" but found \"}\"",
        "1 2|2|expected the end of the text but found \"2\"",
        "{}}|2|expected the end of the text but found \"}\"",
        "01|1|expected the end of the text but found \"1\"",
        "-x|0|a digit must follow \"-\"",
        "\"abc|4|expected \" at the end of a string but found the end",
        "\"\\|2|after a backslash but found the end",
        "\"\\x\"|2|after a backslash but found \"x\"",
        "\"\\u12g4\"|3|expected four hexadecimal digits but found \"1\"",
        "\"\\u12|3|expected four hexadecimal digits",
        "/**/1|0|expected a value but found \"/\"",
        "#1|0|expected a value but found \"#\""
      })
  void malformed(String text, int index, String reason) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JsonReader.read(text))
        .withMessageStartingWith("not JSON at index " + index + ": ")
        .withMessageContaining(reason);
  }

  @Test
  @DisplayName("refuses a control character in a string")
  void rawControlCharacter() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JsonReader.read("[\"a\nb\"]"))
        .withMessage("not JSON at index 3: a character below U+0020 in a string must be escaped");
  }

  @Test
  @DisplayName("reads 100 levels, and refuses more instead of running out of stack")
  void depth() {
    Object value = JsonReader.read("[".repeat(100) + "]".repeat(100));
    for (int level = 1; level < 100; level++) {
      value = ((List<?>) value).get(0);
    }
    assertThat(value).isEqualTo(List.of());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JsonReader.read("[".repeat(1_000_000)))
        .withMessageContaining("more than 100 deep");
  }

  @Test
  @DisplayName("counts levels, not brackets")
  void siblings() {
    assertThat(JsonReader.read("[" + "[],".repeat(1_000) + "{}]")).asList().hasSize(1_001);
  }

  @Test
  @DisplayName("null: NullPointerException that names the argument")
  void nothing() {
    assertThatNullPointerException().isThrownBy(() -> JsonReader.read(null)).withMessage("text");
  }
}
