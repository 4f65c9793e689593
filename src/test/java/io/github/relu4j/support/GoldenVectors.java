package io.github.relu4j.support;

import io.github.relu4j.Activation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A thousand floats with their results, as docs/bits has them for tests in other languages. */
public final class GoldenVectors {

  private static final int COUNT = 1_000;

  private static final List<Float> SPECIAL =
      List.of(
          0f,
          -0f,
          Float.MIN_VALUE,
          -Float.MIN_VALUE,
          Float.MIN_NORMAL,
          -Float.MIN_NORMAL,
          Float.MAX_VALUE,
          -Float.MAX_VALUE,
          Float.POSITIVE_INFINITY,
          Float.NEGATIVE_INFINITY,
          Float.NaN);

  private static final float[] X = inputs();

  private GoldenVectors() {}

  /** Special ones, half of the others up to 8, a quarter up to 128, a quarter any; in order. */
  private static float[] inputs() {
    List<Float> inputs = new ArrayList<>(SPECIAL);
    for (int i = 0; inputs.size() < COUNT; i++) {
      long random = Digest.mixed(i);
      float upToEight = ((int) (random >>> 40) - (1 << 23)) * 0x1p-20f;
      inputs.add(
          switch ((int) random & 3) {
            case 0, 1 -> upToEight;
            case 2 -> upToEight * 16f;
            default -> Float.intBitsToFloat((int) (random >>> 32));
          });
    }
    inputs.sort(null);
    float[] x = new float[COUNT];
    for (int i = 0; i < COUNT; i++) {
      x[i] = inputs.get(i);
    }
    return x;
  }

  /** The file of an activation: a line for each float, all in hexadecimal bits. */
  public static List<String> of(Activation activation) {
    float[] f = new float[COUNT];
    float[] derivative = new float[COUNT];
    activation.forward(X, f);
    activation.derivative(X, derivative);
    List<String> lines = new ArrayList<>(List.of("x,f,derivative"));
    IntStream.range(0, COUNT)
        .mapToObj(i -> bits(X[i]) + "," + bits(f[i]) + "," + bits(derivative[i]))
        .forEach(lines::add);
    return lines;
  }

  private static String bits(float number) {
    return String.format("%08x", Float.floatToIntBits(number));
  }
}
