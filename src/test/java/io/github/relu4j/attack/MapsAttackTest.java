package io.github.relu4j.attack;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.relu4j.Activation;
import io.github.relu4j.names.Keras;
import io.github.relu4j.names.Onnx;
import io.github.relu4j.names.OnnxNode;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("attack")
@DisplayName("Any map is refused with a message, or written back and read as an equal")
class MapsAttackTest {

  private static final int CASES = 50_000;

  private static final List<String> OPERATORS =
      Stream.of(
              "Relu LeakyRelu PRelu Elu Identity Clip ThresholdedRelu Shrink Selu Celu Softplus",
              "HardSigmoid HardSwish Swish Gelu Exp SwiGLU Softmax relu FastGelu QuickGelu",
              "com.microsoft.Gelu BiasGelu ai.onnx.Clip")
          .flatMap(names -> Stream.of(names.split(" ")))
          .toList();

  /** An operator with its attributes. */
  private record Node(String operator, Map<String, Object> attributes) {

    Stream<Node> smaller() {
      return ForeignMaps.smaller(attributes).map(fewer -> new Node(operator, fewer));
    }
  }

  /** A configuration, printed without following its circles. */
  private record Configuration(Map<String, Object> map) {

    @Override
    public String toString() {
      StringBuilder text = new StringBuilder("{");
      map.forEach(
          (key, value) ->
              text.append(key)
                  .append('=')
                  .append(value instanceof Map<?, ?> inner ? "a map of " + inner.keySet() : value)
                  .append("; "));
      return text.append('}').toString();
    }
  }

  @Test
  @DisplayName("of an ONNX operator's attributes")
  void onnx() {
    Attack.run(
        "ONNX",
        CASES,
        random ->
            new Node(
                OPERATORS.get(random.nextInt(OPERATORS.size())), ForeignMaps.attributes(random)),
        Node::smaller,
        node -> {
          Activation read = accepted(() -> Onnx.read(node.operator(), node.attributes()));
          if (read != null) {
            OnnxNode written = Onnx.write(read);
            assertThat(Onnx.read(written.operator(), written.attributes())).isEqualTo(read);
          }
        });
  }

  @Test
  @DisplayName("of a Keras layer, one that contains itself too")
  void keras() {
    Attack.run(
        "Keras",
        CASES,
        random -> new Configuration(ForeignMaps.configuration(random)),
        configuration -> ForeignMaps.smaller(configuration.map()).map(Configuration::new),
        configuration -> {
          Activation read = accepted(() -> Keras.read(configuration.map()));
          if (read != null && !Reader.isOnlyReadByKeras(read)) {
            assertThat(Keras.read(Keras.write(read))).isEqualTo(Reader.toKeras(read));
          }
        });
  }

  /** What is read, or null where it is refused with a message. */
  private static Activation accepted(Callable<Activation> reader) throws Exception {
    try {
      return reader.call();
    } catch (IllegalArgumentException | NullPointerException refused) {
      assertThat(refused.getClass())
          .isIn(IllegalArgumentException.class, NullPointerException.class);
      assertThat(refused.getMessage()).isNotBlank().doesNotStartWith("Cannot invoke");
      return null;
    }
  }
}
