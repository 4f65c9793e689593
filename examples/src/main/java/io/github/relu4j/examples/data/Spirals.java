package io.github.relu4j.examples.data;

import java.util.SplittableRandom;

/** Two interleaved spirals in the plane, a class each: no straight line tells them apart. */
public final class Spirals {

  private static final double TURNS = 1.5;
  private static final double NOISE = 0.02;

  private Spirals() {}

  /** The task with so many samples that a seed gives, at least one of each. */
  public static Task generate(int training, int test, long seed) {
    Samples.atLeastOne("training", training);
    Samples.atLeastOne("test", test);
    SplittableRandom random = new SplittableRandom(seed);
    return new Task(
        "spirals",
        String.format(
            "two spirals of %s turns in the plane, generated: %d points to learn from, %d to test",
            TURNS, training, test),
        samples(training, random),
        samples(test, random));
  }

  private static Samples samples(int count, SplittableRandom random) {
    float[] inputs = Samples.newInputs(count, 2);
    int[] labels = new int[count];
    for (int i = 0; i < count; i++) {
      labels[i] = i % 2;
      // The root spreads the points evenly along the spiral.
      double radius = 0.1 + 0.9 * Math.sqrt(random.nextDouble());
      double angle = 2 * Math.PI * TURNS * radius + Math.PI * labels[i];
      // StrictMath: the same bits in every JVM.
      inputs[2 * i] = (float) (2 * (radius * StrictMath.cos(angle) + NOISE * normal(random)));
      inputs[2 * i + 1] = (float) (2 * (radius * StrictMath.sin(angle) + NOISE * normal(random)));
    }
    return new Samples(2, inputs, 2, labels);
  }

  /** Standard normal, by Box and Muller. */
  static double normal(SplittableRandom random) {
    double radius = Math.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
    return radius * StrictMath.cos(2 * Math.PI * random.nextDouble());
  }
}
