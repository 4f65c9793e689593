package io.github.relu4j.examples.data;

import java.util.Arrays;

/**
 * Labelled samples.
 *
 * @param features the number of features of a sample
 * @param inputs the features, sample by sample
 * @param classes the number of classes
 * @param labels the class of each sample, from 0
 */
public record Samples(int features, float[] inputs, int classes, int[] labels) {

  /** Samples. */
  public Samples {
    if (inputs.length != features * labels.length) {
      throw new IllegalArgumentException(
          inputs.length + " inputs are not " + labels.length + " samples of " + features);
    }
  }

  /** How many there are. */
  public int count() {
    return labels.length;
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
