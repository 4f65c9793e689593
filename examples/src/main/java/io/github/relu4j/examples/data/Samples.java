package io.github.relu4j.examples.data;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.Checksum;

/**
 * Labelled samples.
 *
 * @param features the number of features of a sample
 * @param inputs the features, sample by sample
 * @param classes the number of classes
 * @param labels the class of each sample, from 0
 */
public record Samples(int features, float[] inputs, int classes, int[] labels) {

  /** JVMs refuse longer ones whatever memory they have. */
  private static final int LONGEST_ARRAY = Integer.MAX_VALUE - 8;

  /** Samples. */
  public Samples {
    if (inputs.length != (long) features * labels.length) {
      throw new IllegalArgumentException(
          inputs.length + " inputs are not " + labels.length + " samples of " + features);
    }
  }

  /** A number of samples that is at least one. */
  static int atLeastOne(String name, int count) {
    if (count < 1) {
      throw new IllegalArgumentException(name + " must be at least 1 but is " + count);
    }
    return count;
  }

  /**
   * An array for the features of samples.
   *
   * @throws InvalidDataException if there is no array of that length
   */
  static float[] newInputs(int count, int features) {
    if ((long) count * features > LONGEST_ARRAY) {
      throw new InvalidDataException(
          count + " samples of " + features + " features are more than an array can hold");
    }
    return new float[count * features];
  }

  /** Puts a list into an order that follows from the generator, in every JVM the same. */
  static void shuffle(List<?> list, SplittableRandom random) {
    for (int i = list.size() - 1; i > 0; i--) {
      Collections.swap(list, i, random.nextInt(i + 1));
    }
  }

  /** How many there are. */
  public int count() {
    return labels.length;
  }

  /** Adds all bits of these samples to a checksum. */
  void addTo(Checksum checksum) {
    ByteBuffer buffer = ByteBuffer.allocate(Float.BYTES * (features + 1));
    for (int i = 0; i < labels.length; i++) {
      buffer.clear().putInt(labels[i]);
      for (int k = i * features; k < (i + 1) * features; k++) {
        buffer.putFloat(inputs[k]);
      }
      checksum.update(buffer.flip());
    }
  }

  /** Those from one index to before another. */
  public Samples range(int from, int to) {
    return new Samples(
        features,
        Arrays.copyOfRange(inputs, from * features, to * features),
        classes,
        Arrays.copyOfRange(labels, from, to));
  }
}
