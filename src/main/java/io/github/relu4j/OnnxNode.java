package io.github.relu4j;

import java.util.Map;

/**
 * An ONNX operator with its attributes. Those of Clip are attributes up to opset 10 and inputs of
 * the same names from 11 on.
 *
 * @param operator the operator's type, such as {@code "LeakyRelu"}
 * @param attributes all its attributes, also those that have the operator's default; immutable
 */
public record OnnxNode(String operator, Map<String, Float> attributes) {

  /**
   * An operator.
   *
   * @param operator the operator's type
   * @param attributes its attributes; copied
   */
  public OnnxNode {
    attributes = Map.copyOf(attributes);
  }
}
