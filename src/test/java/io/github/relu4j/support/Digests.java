package io.github.relu4j.support;

import io.github.relu4j.Activation;
import io.github.relu4j.Activations;
import io.github.relu4j.GatedLinearUnit;
import io.github.relu4j.Maxout;
import io.github.relu4j.RowActivation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.LongStream;

/** The digests of all results of everything the library has, as docs/bits keeps them. */
public final class Digests {

  /** Results of each function that takes several inputs for one. */
  private static final int LENGTH = 1 << 17;

  private static final int X = 1;
  private static final int UP = X;
  private static final int GATE = 2;
  private static final int GRADIENTS = 3;

  private static final int[] WIDTHS = {1, 10, 1_000, 3_000};

  private static final long ALL_FLOATS = 1L << 32;

  private Digests() {}

  /** Over {@link KeptSample}. */
  public static Map<BitsFile.Row, String> ofSample() {
    Map<BitsFile.Row, String> digests = new LinkedHashMap<>();
    for (Subject subject : Subjects.builtIn()) {
      for (KeptOperation operation : KeptOperation.values()) {
        if (operation.isOfferedBy(subject.activation())) {
          digests.put(BitsFile.Row.of(subject, operation), ofSample(subject, operation));
        }
      }
    }
    GatedSubjects.all().stream()
        .filter(unit -> Subjects.isBuiltIn(unit.activation()))
        .filter(unit -> Subjects.isBuiltIn(unit.upActivation()))
        .forEach(unit -> addGated(unit, digests));
    addMaxout(Activations.maxout(2), digests);
    addMaxout(Activations.maxout(3), digests);
    addMaxout(Activations.maxout(2, 100), digests);
    for (int width : WIDTHS) {
      RowSubjects.of(width).forEach(activation -> addRows(activation, digests));
    }
    RowSubjects.of(10, 49).forEach(activation -> addRows(activation, digests));
    return digests;
  }

  private static String ofSample(Subject subject, KeptOperation operation) {
    long sum =
        KeptSample.chunks()
            .parallel()
            .map(subject::wholeBlocks)
            .mapToLong(x -> sum(subject.activation(), operation, x))
            .sum();
    return Digest.text(sum);
  }

  private static long sum(Activation activation, KeptOperation operation, float[] x) {
    Digest digest = new Digest();
    operation.digest(activation, x, digest);
    return digest.sum();
  }

  /** Over all 2^32 floats, on all processors. */
  public static String ofAllFloats(Activation activation, KeptOperation operation) {
    long sum =
        LongStream.range(0, ALL_FLOATS / KeptSample.CHUNK)
            .parallel()
            .map(
                chunk -> {
                  float[] x = new float[KeptSample.CHUNK];
                  for (int i = 0; i < x.length; i++) {
                    x[i] = Float.intBitsToFloat((int) (chunk * x.length + i));
                  }
                  return sum(activation, operation, x);
                })
            .sum();
    return Digest.text(sum);
  }

  private static void addGated(GatedLinearUnit unit, Map<BitsFile.Row, String> digests) {
    float[] gate = KeptSample.sequence(GATE, LENGTH);
    float[] up = KeptSample.sequence(UP, LENGTH);
    float[] gradY = KeptSample.sequence(GRADIENTS, LENGTH);
    float[] y = new float[LENGTH];
    unit.forward(gate, up, y);
    float[] gradGate = new float[LENGTH];
    float[] gradUp = new float[LENGTH];
    unit.backward(gate, up, gradY, gradGate, gradUp);
    digests.put(new BitsFile.Row(unit.name(), "forward"), ofSequence(y));
    digests.put(new BitsFile.Row(unit.name(), "backward_values"), ofSequence(gradUp));
    digests.put(new BitsFile.Row(unit.name(), "backward_gates"), ofSequence(gradGate));
  }

  private static void addMaxout(Maxout maxout, Map<BitsFile.Row, String> digests) {
    int length = LENGTH / maxout.elementsPerChannel() * maxout.elementsPerChannel();
    float[] x = KeptSample.sequence(X, maxout.pieces() * length);
    float[] y = new float[length];
    maxout.forward(x, y);
    float[] gradX = new float[x.length];
    maxout.backward(x, KeptSample.sequence(GRADIENTS, length), gradX);
    digests.put(new BitsFile.Row(maxout.name(), "forward"), ofSequence(y));
    digests.put(new BitsFile.Row(maxout.name(), "backward"), ofSequence(gradX));
  }

  private static void addRows(RowActivation activation, Map<BitsFile.Row, String> digests) {
    int block = activation.width() * activation.elementsPerChannel();
    int length = LENGTH / block * block;
    float[] x = KeptSample.sequence(X, length);
    float[] gradY = KeptSample.sequence(GRADIENTS, length);
    float[] y = new float[length];
    activation.forward(x, y);
    digests.put(new BitsFile.Row(activation.name(), "forward"), ofSequence(y));
    activation.backward(y, gradY, y);
    digests.put(new BitsFile.Row(activation.name(), "backward"), ofSequence(y));
    boolean[] mask = mask(length);
    activation.forward(x, mask, y);
    digests.put(new BitsFile.Row(activation.name(), "forward_masked"), ofSequence(y));
    activation.backward(y, mask, gradY, y);
    digests.put(new BitsFile.Row(activation.name(), "backward_masked"), ofSequence(y));
  }

  /** True where the sequence of gates is above 0. */
  private static boolean[] mask(int length) {
    float[] gates = KeptSample.sequence(GATE, length);
    boolean[] mask = new boolean[length];
    for (int i = 0; i < length; i++) {
      mask[i] = gates[i] > 0;
    }
    return mask;
  }

  private static String ofSequence(float[] results) {
    Digest digest = new Digest();
    digest.addByIndex(results);
    return Digest.text(digest.sum());
  }
}
