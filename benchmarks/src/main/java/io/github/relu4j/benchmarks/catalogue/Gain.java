package io.github.relu4j.benchmarks.catalogue;

import java.util.Map;

/**
 * What initial weights are multiplied by, over those of a layer without an activation.
 *
 * @param recommended PyTorch's, where it has one that is not the computed one
 * @param computed 1 / sqrt(E[f(z)^2]) for a standard normal z: keeps the mean square of what goes
 *     from layer to layer at 1
 */
record Gain(double recommended, double computed) {

  /** Of torch.nn.init.calculate_gain; its others are those that are computed here. */
  private static final Map<String, Double> PYTORCH =
      Map.of("sigmoid", 1.0, "tanh", 5.0 / 3, "selu", 3.0 / 4);

  /** Beyond it the normal density leaves nothing that would show, e^(2z) in front of it or not. */
  private static final int RANGE = 12;

  private static final int STEPS_PER_UNIT = 1 << 12;

  static Gain of(String name, FloatFunction function) {
    double computed = 1 / Math.sqrt(meanSquare(function));
    return new Gain(PYTORCH.getOrDefault(name, computed), computed);
  }

  /** By the midpoint rule, which has no error from a jump between two steps. */
  private static double meanSquare(FloatFunction function) {
    float[] z = new float[2 * RANGE * STEPS_PER_UNIT];
    for (int i = 0; i < z.length; i++) {
      z[i] = (i + 0.5f) / STEPS_PER_UNIT - RANGE;
    }
    float[] values = function.values(z);
    double sum = 0;
    for (int i = 0; i < z.length; i++) {
      // StrictMath: the same digits on every JVM.
      sum += (double) values[i] * values[i] * StrictMath.exp(-0.5 * z[i] * z[i]);
    }
    return sum / STEPS_PER_UNIT / Math.sqrt(2 * Math.PI);
  }
}
