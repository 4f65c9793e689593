package io.github.relu4j;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** A digest of all results of each activation and operation over the sample, NaNs made one. */
final class Digests {

  private Digests() {}

  /** From "activation operation" to the digest in hexadecimal digits. */
  static SortedMap<String, String> ofAllSubjects() {
    SortedMap<String, String> digests = new TreeMap<>();
    for (Subject subject : Subjects.all()) {
      for (Operation operation : Operation.values()) {
        digests.put(
            subject + " " + operation,
            of(x -> results(subject, operation, subject.wholeBlocks(x))));
      }
      if (subject.activation().supportsBackwardFromOutput()) {
        digests.put(
            subject + " BACKWARD_FROM_OUTPUT",
            of(x -> fromOutput(subject, subject.wholeBlocks(x))));
      }
    }
    return digests;
  }

  /** The same of what takes several inputs for a result: gated linear units, and maxout. */
  static SortedMap<String, String> ofGroupedInputs() {
    SortedMap<String, String> digests = new TreeMap<>();
    for (GatedLinearUnit unit : GatedSubjects.all()) {
      digests.put(unit.name() + " FORWARD", of(gates -> forward(unit, gates)));
      digests.put(unit.name() + " BACKWARD", of(gates -> backward(unit, gates)));
    }
    Maxout maxout = Activations.maxout(2, 3);
    digests.put(maxout.name() + " FORWARD", of(x -> forward(maxout, x)));
    digests.put(maxout.name() + " BACKWARD", of(x -> backward(maxout, x)));
    return digests;
  }

  private static float[] forward(GatedLinearUnit unit, float[] gates) {
    float[] y = new float[gates.length];
    unit.forward(FloatSample.elements(gates.length, 5), gates, y);
    return y;
  }

  /** Both gradients, one after the other. */
  private static float[] backward(GatedLinearUnit unit, float[] gates) {
    int length = gates.length;
    float[] values = FloatSample.elements(length, 5);
    float[] gradients = new float[2 * length];
    float[] gradY = FloatSample.gradients(length);
    unit.backward(values, 0, gates, 0, gradY, 0, gradients, 0, gradients, length, length);
    return gradients;
  }

  private static float[] forward(Maxout maxout, float[] x) {
    float[] y = new float[x.length / 6 * 3];
    maxout.forward(x, 0, y, 0, y.length);
    return y;
  }

  private static float[] backward(Maxout maxout, float[] x) {
    float[] gradY = FloatSample.gradients(x.length / 6 * 3);
    float[] gradX = new float[x.length];
    maxout.backward(x, 0, gradY, 0, gradX, 0, gradY.length);
    return gradX;
  }

  private static float[] results(Subject subject, Operation operation, float[] x) {
    return subject.actual(operation, x, FloatSample.gradients(x.length));
  }

  private static float[] fromOutput(Subject subject, float[] x) {
    float[] gradX = new float[x.length];
    float[] y = subject.actual(Operation.FORWARD, x, x);
    subject.activation().backwardFromOutput(y, FloatSample.gradients(x.length), gradX);
    return gradX;
  }

  private static String of(UnaryOperator<float[]> function) {
    MessageDigest digest = sha256();
    FloatSample.chunks()
        .forEach(
            x -> {
              float[] results = function.apply(x);
              ByteBuffer bytes = ByteBuffer.allocate(results.length * Float.BYTES);
              for (float result : results) {
                bytes.putInt(Float.floatToIntBits(result));
              }
              digest.update(bytes.flip());
            });
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
