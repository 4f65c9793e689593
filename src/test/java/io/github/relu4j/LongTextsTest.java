package io.github.relu4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.relu4j.internal.json.JsonReader;
import io.github.relu4j.names.Dl4j;
import io.github.relu4j.names.HuggingFace;
import io.github.relu4j.names.Jax;
import io.github.relu4j.names.Keras;
import io.github.relu4j.names.Onnx;
import io.github.relu4j.names.PyTorch;
import io.github.relu4j.names.Timm;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A reader that looks at what it has passed once more for each character takes seconds for one of
 * these texts, and there are thousands. One that goes deeper with each character runs out of stack.
 */
@DisplayName("A text of 100 000 characters")
class LongTextsTest {

  private static final int LENGTH = 100_000;

  /** The most that a message says: two quotes of 200 characters and a list of all names. */
  private static final int LONGEST_MESSAGE = 1_500;

  /** A reader, and how texts may start and end that take it inside. */
  private record Reader(Consumer<String> reads, List<String> starts, List<String> ends) {}

  private static final List<Reader> READERS =
      List.of(
          new Reader(
              Activations::parse,
              List.of("", "elu(", "prelu(", "clamped(", "scaled(", "Leaky-ReLU"),
              List.of("", ")")),
          new Reader(Activations::parseGated, List.of("", "glu("), List.of("", ")")),
          new Reader(Activations::parseMaxout, List.of("maxout("), List.of("", ")")),
          new Reader(Activations::parseSoftmax, List.of("softmax("), List.of("", ")")),
          new Reader(Activations::parseLogSoftmax, List.of("log_softmax("), List.of("", ")")),
          new Reader(Activations::parseSparsemax, List.of("sparsemax("), List.of("", ")")),
          new Reader(
              Activations::parseHardmax, List.of("hardmax(", "hardmax(2,"), List.of("", ")")),
          new Reader(
              PyTorch::read,
              List.of("", "ELU(", "ELU(alpha=", "ELU(1/", "F.elu(", "F.elu(x, "),
              List.of(")", "x)")),
          new Reader(
              PyTorch::read,
              List.of("(", "<function ", "x", "F.elu(f(x", "partial(nn.ELU, "),
              List.of(").relu()", "), 1)")),
          new Reader(PyTorch::readGate, List.of("GLU("), List.of(")")),
          new Reader(text -> PyTorch.readRows(text, 1), List.of("Softmax("), List.of(")")),
          new Reader(Jax::read, List.of("jax.nn.elu(", "jax.nn.elu(x, "), List.of(")")),
          new Reader(
              Dl4j::read,
              List.of("", "new ActivationELU(", "{\"@class\": \""),
              List.of("", ")", "\"}")),
          new Reader(
              Keras::read,
              List.of(
                  "",
                  "tf.nn.",
                  "keras.activations.",
                  "{\"class_name\": \"",
                  "{\"class_name\": \"ELU\", \"config\": ",
                  "{\"class_name\": \"ELU\", \"config\": {\"alpha\": {\"type\": \"ndarray\","
                      + " \"value\": "),
              List.of("", "\"}", "}}")),
          new Reader(
              HuggingFace::read,
              List.of("", "GELUTanh(", "{\"hidden_act\": ", "{\"hidden_act\": \""),
              List.of("", ")", "\"}", "}")),
          new Reader(HuggingFace::readGate, List.of("{\"swiglu_limits\": "), List.of("}")),
          new Reader(Timm::read, List.of("", "GELUTanh("), List.of("", ")")),
          new Reader(text -> Onnx.read(text, Map.of()), List.of("", "Elu"), List.of("")),
          new Reader(
              text -> Onnx.read("Elu", Map.of("alpha", text, text, 1)), List.of(""), List.of("")),
          new Reader(JsonReader::read, List.of("", "[", "\"", "{\"a\":"), List.of("", "]")));

  @DisplayName("is read or refused by every reader, in a message that quotes little of it")
  @ParameterizedTest(name = "[{0}] again and again")
  @ValueSource(
      strings = {
        "1",
        "0",
        "x",
        "_",
        "e",
        "E",
        ".",
        ",",
        "=",
        ":",
        "/",
        "-",
        "+",
        "(",
        ")",
        "[",
        "]",
        "{",
        "}",
        "'",
        "\"",
        "\\",
        " ",
        "\t",
        "\n",
        "1/",
        "1 /",
        "1e",
        "1.",
        ".1",
        "1,",
        "1, ",
        "a=1,",
        "0x1",
        "0x1p",
        "a.",
        "[a]",
        "()",
        "{}",
        "[],",
        "glu(",
        "clamped(",
        "clamped(),",
        "ELU(",
        "prelu(",
        "torch.nn.",
        "nn.",
        "F.",
        "inf",
        "float('",
        "''",
        "\\\"",
        "\\u0041",
        "\"a\":",
        "{\"a\":",
        "[1,",
        "1e9,",
        "-1e-9",
        "keras.",
        "\ud83d\ude00"
      })
  void again(String piece) {
    String pieces = piece.repeat(LENGTH / piece.length());
    for (Reader reader : READERS) {
      for (String start : reader.starts()) {
        for (String end : reader.ends()) {
          assertReadOrRefused(reader.reads(), start + pieces + end);
        }
      }
    }
  }

  private static void assertReadOrRefused(Consumer<String> reader, String text) {
    Throwable thrown = catchThrowable(() -> reader.accept(text));
    if (thrown != null) {
      assertThat(thrown).isInstanceOf(IllegalArgumentException.class);
      assertThat(thrown.getMessage()).hasSizeLessThan(LONGEST_MESSAGE);
    }
  }

  @Test
  @DisplayName("may be a quotient of two long numbers, with something that is none behind it")
  void quotient() {
    String digits = "1".repeat(LENGTH / 2);
    String spaces = " ".repeat(LENGTH / 2);
    for (String text :
        List.of(
            digits + "/" + digits + "x",
            digits + "." + digits + "x",
            digits + "e" + digits + "x",
            "." + digits + "e-" + digits + "/x",
            "1" + spaces + "/" + spaces + "x",
            "1" + spaces + "x")) {
      assertReadOrRefused(PyTorch::read, "ELU(" + text + ")");
      assertReadOrRefused(PyTorch::read, "ELU(alpha=" + text + ")");
      assertReadOrRefused(PyTorch::read, "F.elu(" + text + ")");
    }
  }

  @Test
  @DisplayName("may be one number: each reader has the nearest float")
  void number() {
    String third = "0." + "3".repeat(LENGTH);
    Activation expected = Activations.elu(1f / 3);
    assertThat(Activations.parse("elu(" + third + ")")).isEqualTo(expected);
    assertThat(PyTorch.read("ELU(" + third + ")")).isEqualTo(expected);
    assertThat(Keras.read("{\"class_name\": \"ELU\", \"config\": {\"alpha\": " + third + "}}"))
        .isEqualTo(expected);
  }

  @Test
  @DisplayName("may be the alphas of a PReLU, all of which are read")
  void alphas() {
    String alphas = "0.5,".repeat(LENGTH / 4);
    assertThat(Activations.parse("prelu(" + alphas + "0.5)"))
        .isInstanceOfSatisfying(
            PRelu.class, prelu -> assertThat(prelu.alpha()).hasSize(LENGTH / 4 + 1));
  }
}
