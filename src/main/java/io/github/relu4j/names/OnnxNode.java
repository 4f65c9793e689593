package io.github.relu4j.names;

import java.util.Map;
import java.util.Objects;

/**
 * An ONNX operator with its attributes. Those of Clip are attributes up to opset 10 and inputs of
 * the same names from 11 on. Immutable and thread-safe.
 *
 * @param operator the operator's type, such as {@code "LeakyRelu"}
 * @param attributes all its attributes, also those that have the operator's default: numbers as
 *     {@link Float}, texts as {@link String}; immutable
 * @see Onnx#write
 */
public record OnnxNode(String operator, Map<String, Object> attributes) {

  /**
   * An operator.
   *
   * @param operator the operator's type
   * @param attributes its attributes; copied
   * @throws NullPointerException if an argument, a name or a value is null
   */
  public OnnxNode {
    Objects.requireNonNull(operator, "operator");
    Objects.requireNonNull(attributes, "attributes");
    attributes = Map.copyOf(attributes);
  }
}
