package io.github.relu4j.benchmarks.engine;

import io.github.relu4j.Activations;
import io.github.relu4j.benchmarks.Operation;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An activation, an operation and a placement: what an engine offers or does not.
 *
 * @param activation with parameters other than the defaults, so that an engine that ignores them
 *     shows
 * @param operation forward, derivative or backward
 * @param inPlace whether the result replaces the input
 */
record Case(String activation, Operation operation, boolean inPlace) {

  private static final long SEED = 2015;

  private static final List<String> ACTIVATIONS =
      List.of(
          "relu",
          "leaky_relu(0.2)",
          "prelu(0.3)",
          "elu(1.5)",
          "elu",
          "sigmoid",
          "tanh",
          "relu6",
          "hardtanh(-2, 1.5)",
          "threshold(-0.5, 0.25)",
          "softshrink(0.3)",
          "hardshrink(0.3)",
          "silu",
          "gelu",
          "gelu_tanh",
          "mish",
          "softplus",
          "threshold(0.5, 0)",
          "selu",
          "celu(1.5)",
          "celu",
          "softsign",
          "hardsigmoid",
          "hardsigmoid_linear(0.3, 0.4)",
          "hardswish",
          "logsigmoid",
          "exponential",
          "tanhshrink");

  /** Every case there is. */
  static Stream<Case> all() {
    return ACTIVATIONS.stream()
        .flatMap(
            activation ->
                Stream.of(Operation.values())
                    .flatMap(
                        operation ->
                            Stream.of(false, true)
                                .map(inPlace -> new Case(activation, operation, inPlace))));
  }

  /** Whether this is one of some activations, each named with its parameters or for all of them. */
  boolean isOneOf(Set<String> activations) {
    return activations.contains(activation) || activations.contains(family());
  }

  /** The activation's name without its parameters. */
  String family() {
    return activation.replaceFirst("\\(.*", "");
  }

  /** This case over pre-activations as a He-initialised layer has them: normal, variance 2. */
  Work work(int length) {
    Random random = new Random(SEED);
    float[] x = new float[length];
    for (int i = 0; i < length; i++) {
      x[i] = (float) (Math.sqrt(2) * random.nextGaussian());
    }
    return work(x, gradients(length));
  }

  /** This case over the floats up to some size among every so many of all bit patterns. */
  Work everyFloat(int step, float largest) {
    float[] x = new float[(int) ((1L << 32) / step)];
    int count = 0;
    for (long i = 0; i < x.length; i++) {
      float value = Float.intBitsToFloat((int) (i * step));
      if (Math.abs(value) <= largest) {
        x[count++] = value;
      }
    }
    return work(Arrays.copyOf(x, count), gradients(count));
  }

  /** Between -1 and 1. */
  private static float[] gradients(int count) {
    Random random = new Random(SEED + 1);
    float[] gradients = new float[count];
    for (int i = 0; i < count; i++) {
      gradients[i] = 2 * random.nextFloat() - 1;
    }
    return gradients;
  }

  /** This case over given elements. */
  Work work(float[] x, float[] gradY) {
    return new Work(Activations.parse(activation), operation, x, gradY, inPlace);
  }

  @Override
  public String toString() {
    return activation + " " + operation + (inPlace ? " in place" : "");
  }
}
