package io.github.relu4j.support;

import io.github.relu4j.Activation;
import io.github.relu4j.Activations;
import io.github.relu4j.GatedLinearUnit;
import io.github.relu4j.Maxout;
import io.github.relu4j.RowActivation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

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

  /** The rows of one function, and what finds their digests over {@link KeptSample}. */
  public record Part(String function, List<String> operations, Supplier<List<String>> digests) {

    public List<BitsFile.Row> rows() {
      return operations.stream().map(operation -> new BitsFile.Row(function, operation)).toList();
    }

    public Map<BitsFile.Row, String> find() {
      List<BitsFile.Row> rows = rows();
      List<String> found = digests.get();
      Map<BitsFile.Row, String> byRow = new LinkedHashMap<>();
      for (int i = 0; i < rows.size(); i++) {
        byRow.put(rows.get(i), found.get(i));
      }
      return byRow;
    }

    @Override
    public String toString() {
      return function;
    }
  }

  /** Of all functions, one after another. */
  public static List<Part> parts() {
    Stream<Part> units =
        GatedSubjects.all().stream()
            .filter(unit -> Subjects.isBuiltIn(unit.activation()))
            .filter(unit -> Subjects.isBuiltIn(unit.upActivation()))
            .map(Digests::ofGated);
    Stream<Part> maxouts =
        Stream.of(Activations.maxout(2), Activations.maxout(3), Activations.maxout(2, 100))
            .map(Digests::ofMaxout);
    Stream<Part> rows =
        Stream.concat(IntStream.of(WIDTHS).boxed().flatMap(RowSubjects::of), RowSubjects.of(10, 49))
            .map(Digests::ofRows);
    return Stream.of(Subjects.builtIn().stream().map(Digests::ofElements), units, maxouts, rows)
        .flatMap(parts -> parts)
        .toList();
  }

  private static Part ofElements(Subject subject) {
    List<KeptOperation> operations =
        Stream.of(KeptOperation.values())
            .filter(operation -> operation.isOfferedBy(subject.activation()))
            .toList();
    return new Part(
        subject.toString(),
        operations.stream().map(KeptOperation::toString).toList(),
        () -> operations.stream().map(operation -> ofSample(subject, operation)).toList());
  }

  private static String ofSample(Subject subject, KeptOperation operation) {
    long sum =
        KeptSample.chunks()
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

  private static Part ofGated(GatedLinearUnit unit) {
    return new Part(
        unit.name(),
        List.of("forward", "backward_values", "backward_gates"),
        () -> {
          float[] gate = KeptSample.sequence(GATE, LENGTH);
          float[] up = KeptSample.sequence(UP, LENGTH);
          float[] gradY = KeptSample.sequence(GRADIENTS, LENGTH);
          float[] y = new float[LENGTH];
          unit.forward(gate, up, y);
          float[] gradGate = new float[LENGTH];
          float[] gradUp = new float[LENGTH];
          unit.backward(gate, up, gradY, gradGate, gradUp);
          return List.of(ofSequence(y), ofSequence(gradUp), ofSequence(gradGate));
        });
  }

  private static Part ofMaxout(Maxout maxout) {
    return new Part(
        maxout.name(),
        List.of("forward", "backward"),
        () -> {
          int length = LENGTH / maxout.elementsPerChannel() * maxout.elementsPerChannel();
          float[] x = KeptSample.sequence(X, maxout.pieces() * length);
          float[] y = new float[length];
          maxout.forward(x, y);
          float[] gradX = new float[x.length];
          maxout.backward(x, KeptSample.sequence(GRADIENTS, length), gradX);
          return List.of(ofSequence(y), ofSequence(gradX));
        });
  }

  private static Part ofRows(RowActivation activation) {
    return new Part(
        activation.name(),
        List.of("forward", "backward", "forward_masked", "backward_masked"),
        () -> {
          int block = activation.width() * activation.elementsPerChannel();
          int length = LENGTH / block * block;
          float[] x = KeptSample.sequence(X, length);
          float[] gradY = KeptSample.sequence(GRADIENTS, length);
          boolean[] mask = mask(length);
          float[] y = new float[length];
          List<String> digests = new ArrayList<>();
          activation.forward(x, y);
          digests.add(ofSequence(y));
          activation.backward(y, gradY, y);
          digests.add(ofSequence(y));
          activation.forward(x, mask, y);
          digests.add(ofSequence(y));
          activation.backward(y, mask, gradY, y);
          digests.add(ofSequence(y));
          return digests;
        });
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
