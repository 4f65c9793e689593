package io.github.relu4j.benchmarks.survey;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.relu4j.Activation;
import io.github.relu4j.Activations;
import io.github.relu4j.benchmarks.Operation;
import io.github.relu4j.reference.Reference;
import io.github.relu4j.reference.References;
import io.github.relu4j.reference.UlpError;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/**
 * Measures one activation on one path, in a JVM of its own: nothing else has been compiled there,
 * and the plain loops see one formula. Writes a line of JSON per measurement.
 */
final class Worker {

  /** Three arrays of this many floats fit into a second-level cache. */
  static final int CHUNK = 16_384;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Activation activation;
  private final Reference reference;
  private final float[] x;
  private final float[] gradY;
  private final float[] output = new float[CHUNK];

  private Worker(Activation activation, float[] x, float[] gradY) {
    this.activation = activation;
    this.reference = References.of(activation);
    this.x = x;
    this.gradY = gradY;
  }

  /** With no argument only tells the path in use; else: activation, path, file, seed. */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length == 0) {
      System.out.println(JSON.writeValueAsString(Activations.acceleration()));
      return;
    }
    Code path = Code.valueOf(Activations.acceleration().path().name());
    if (path != Code.valueOf(arguments[1])) {
      throw new IllegalStateException(
          "asked for " + arguments[1] + " but got " + Activations.acceleration());
    }
    float[] x = FloatFile.read(Path.of(arguments[2]));
    float[] gradY = gradients(x.length, Long.parseLong(arguments[3]));
    new Worker(Activations.parse(arguments[0]), x, gradY).measure(path);
  }

  private void measure(Code path) throws IOException {
    Map<Operation, Timing> library = new EnumMap<>(Operation.class);
    Map<Operation, Timing> plain = new EnumMap<>(Operation.class);
    for (Operation operation : Operation.values()) {
      library.put(
          operation, timing((i, n) -> operation.library(activation, x, gradY, i, output, n)));
      if (path == Code.SCALAR) {
        plain.put(operation, timing((i, n) -> operation.plain(reference, x, gradY, i, output, n)));
      }
    }
    Timing.warmUp(Stream.of(library, plain).flatMap(map -> map.values().stream()).toList());
    for (Map.Entry<Operation, Timing> entry : library.entrySet()) {
      report(judged(entry.getKey(), path, entry.getValue().nanosPerElement()));
    }
    for (Map.Entry<Operation, Timing> entry : plain.entrySet()) {
      double nanos = entry.getValue().nanosPerElement();
      report(new Measurement(activation.name(), entry.getKey(), Code.PLAIN, nanos, 0, 0));
    }
  }

  private Timing timing(Timing.Call call) {
    return new Timing(x.length, CHUNK, call);
  }

  private static void report(Measurement measurement) throws IOException {
    System.out.println(JSON.writeValueAsString(measurement));
  }

  /** At most 1 in size, so that a subnormal slope's last bit is not multiplied. */
  private static float[] gradients(int count, long seed) {
    Random random = new Random(seed);
    float[] gradients = new float[count];
    for (int i = 0; i < count; i++) {
      gradients[i] = 2 * random.nextFloat() - 1;
    }
    return gradients;
  }

  /** Runs once more over the whole input, and holds each result to the formula in double. */
  private Measurement judged(Operation operation, Code path, double nanos) {
    double worst = 0;
    CRC32C checksum = new CRC32C();
    for (int offset = 0; offset < x.length; offset += CHUNK) {
      int length = Math.min(CHUNK, x.length - offset);
      operation.library(activation, x, gradY, offset, output, length);
      for (int i = 0; i < length; i++) {
        double exact = operation.exact(reference, x[offset + i], gradY[offset + i]);
        worst = Math.max(worst, UlpError.of(output[i], exact));
        int bits = Float.floatToIntBits(output[i]);
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
          checksum.update(bits >>> shift);
        }
      }
    }
    return new Measurement(activation.name(), operation, path, nanos, worst, checksum.getValue());
  }
}
