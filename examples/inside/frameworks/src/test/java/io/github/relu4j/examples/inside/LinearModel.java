package io.github.relu4j.examples.inside;

import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** An ONNX model y = x w, written by the numbers that the fields of onnx.proto3 have. */
final class LinearModel {

  private static final int FLOAT = 1;

  private LinearModel() {}

  /** The bytes of its file, for so many rows of x. */
  static byte[] of(int rows, float[][] w) {
    byte[] node =
        message(
            product -> {
              product.writeString(1, "x");
              product.writeString(1, "w");
              product.writeString(2, "y");
              product.writeString(4, "MatMul");
            });
    byte[] graph =
        message(
            parts -> {
              parts.writeByteArray(1, node);
              parts.writeString(2, "linear");
              parts.writeByteArray(5, weights(w));
              parts.writeByteArray(11, value("x", rows, w.length));
              parts.writeByteArray(12, value("y", rows, w[0].length));
            });
    return message(
        model -> {
          model.writeInt64(1, 9);
          model.writeByteArray(7, graph);
          model.writeByteArray(8, message(operators -> operators.writeInt64(2, 20)));
        });
  }

  private static byte[] weights(float[][] w) {
    return message(
        tensor -> {
          tensor.writeInt64(1, w.length);
          tensor.writeInt64(1, w[0].length);
          tensor.writeInt32(2, FLOAT);
          for (float[] row : w) {
            for (float weight : row) {
              tensor.writeFloat(4, weight);
            }
          }
          tensor.writeString(8, "w");
        });
  }

  private static byte[] value(String name, int rows, int columns) {
    byte[] shape =
        message(
            dimensions -> {
              dimensions.writeByteArray(1, message(dimension -> dimension.writeInt64(1, rows)));
              dimensions.writeByteArray(1, message(dimension -> dimension.writeInt64(1, columns)));
            });
    byte[] tensor =
        message(
            type -> {
              type.writeInt32(1, FLOAT);
              type.writeByteArray(2, shape);
            });
    return message(
        value -> {
          value.writeString(1, name);
          value.writeByteArray(2, message(type -> type.writeByteArray(1, tensor)));
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
