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
        digests.put(subject + " " + operation, of(x -> results(subject, operation, x), subject));
      }
      if (subject.activation().supportsBackwardFromOutput()) {
        digests.put(subject + " BACKWARD_FROM_OUTPUT", of(x -> fromOutput(subject, x), subject));
      }
    }
    return digests;
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

  private static String of(UnaryOperator<float[]> function, Subject subject) {
    MessageDigest digest = sha256();
    FloatSample.chunks()
        .map(subject::wholeBlocks)
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
