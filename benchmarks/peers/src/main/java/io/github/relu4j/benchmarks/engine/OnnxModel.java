package io.github.relu4j.benchmarks.engine;

import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * An ONNX model of one node, as the bytes that a {@code .onnx} file has.
 *
 * <p>The numbers are those of the fields in onnx.proto3, and each method writes one of its
 * messages:
 *
 * <ul>
 *   <li>{@code ModelProto}: ir_version 1, graph 7, opset_import 8
 *   <li>{@code OperatorSetIdProto}: domain 1, version 2
 *   <li>{@code GraphProto}: node 1, name 2, initializer 5, input 11, output 12
 *   <li>{@code NodeProto}: input 1, output 2, op_type 4, attribute 5, domain 7
 *   <li>{@code AttributeProto}: name 1, f 2, s 4, type 20
 *   <li>{@code TensorProto}: dims 1, data_type 2, float_data 4, name 8
 *   <li>{@code ValueInfoProto}: name 1, type 2; {@code TypeProto}: tensor_type 1; {@code
 *       TypeProto.Tensor}: elem_type 1, shape 2; {@code TensorShapeProto}: dim 1; {@code
 *       TensorShapeProto.Dimension}: dim_value 1
 * </ul>
 */
final class OnnxModel {

  /** The name of the model's input. */
  static final String INPUT = "x";

  /** The name of the model's output. */
  static final String OUTPUT = "y";

  /** What the operators of {@link OnnxNode} do to floats is the same in all later versions. */
  private static final int OPERATOR_SET = 20;

  /** Of operators that are not ONNX's own. */
  private static final int OTHER_OPERATOR_SET = 1;

  private static final int IR_VERSION = 9;
  private static final int FLOAT_ATTRIBUTE = 1;
  private static final int TEXT_ATTRIBUTE = 3;
  private static final int FLOAT_ELEMENTS = 1;

  private OnnxModel() {}

  /** The model that applies a node to a vector of a fixed length. */
  static byte[] of(OnnxNode node, int length) {
    return message(
        model -> {
          model.writeInt64(1, IR_VERSION);
          model.writeByteArray(7, graph(node, length));
          model.writeByteArray(8, operators("", OPERATOR_SET));
          if (!node.domain().isEmpty()) {
            model.writeByteArray(8, operators(node.domain(), OTHER_OPERATOR_SET));
          }
        });
  }

  private static byte[] operators(String domain, int version) {
    return message(
        operators -> {
          operators.writeString(1, domain);
          operators.writeInt64(2, version);
        });
  }

  private static byte[] graph(OnnxNode node, int length) {
    return message(
        graph -> {
          graph.writeByteArray(1, node(node));
          graph.writeString(2, node.operator());
          for (Map.Entry<String, Float> input : node.inputs().entrySet()) {
            graph.writeByteArray(5, constant(input.getKey(), input.getValue()));
          }
          graph.writeByteArray(11, vector(INPUT, length));
          graph.writeByteArray(12, vector(OUTPUT, length));
        });
  }

  private static byte[] node(OnnxNode node) {
    return message(
        message -> {
          message.writeString(1, INPUT);
          for (String input : node.inputs().keySet()) {
            message.writeString(1, input);
          }
          message.writeString(2, OUTPUT);
          message.writeString(4, node.operator());
          for (Map.Entry<String, Object> attribute : node.attributes().entrySet()) {
            message.writeByteArray(5, attribute(attribute.getKey(), attribute.getValue()));
          }
          message.writeString(7, node.domain());
        });
  }

  private static byte[] attribute(String name, Object value) {
    return message(
        attribute -> {
          attribute.writeString(1, name);
          if (value instanceof Float number) {
            attribute.writeFloat(2, number);
            attribute.writeEnum(20, FLOAT_ATTRIBUTE);
          } else {
            attribute.writeString(4, (String) value);
            attribute.writeEnum(20, TEXT_ATTRIBUTE);
          }
        });
  }

  private static byte[] constant(String name, float value) {
    return message(
        tensor -> {
          tensor.writeInt64(1, 1);
          tensor.writeInt32(2, FLOAT_ELEMENTS);
          tensor.writeFloat(4, value);
          tensor.writeString(8, name);
        });
  }

  private static byte[] vector(String name, int length) {
    byte[] dimension = message(message -> message.writeInt64(1, length));
    byte[] shape = message(message -> message.writeByteArray(1, dimension));
    byte[] tensor =
        message(
            message -> {
              message.writeInt32(1, FLOAT_ELEMENTS);
              message.writeByteArray(2, shape);
            });
    byte[] type = message(message -> message.writeByteArray(1, tensor));
    return message(
        value -> {
          value.writeString(1, name);
          value.writeByteArray(2, type);
        });
  }

  private interface Fields {
    void writeTo(CodedOutputStream message) throws IOException;
  }

  private static byte[] message(Fields fields) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    CodedOutputStream message = CodedOutputStream.newInstance(bytes);
    try {
      fields.writeTo(message);
      message.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
