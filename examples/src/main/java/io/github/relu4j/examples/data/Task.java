package io.github.relu4j.examples.data;

import java.util.zip.CRC32C;

/**
 * A classification task.
 *
 * @param name what the report calls it
 * @param description where the samples come from, and how many there are
 * @param training what is learned from
 * @param test what accuracy is measured on
 */
public record Task(String name, String description, Samples training, Samples test) {

  /** Its name and a checksum of all of its samples: in one line what determines a training. */
  public String key() {
    CRC32C checksum = new CRC32C();
    training.addTo(checksum);
    test.addTo(checksum);
    return String.format("%s %08x", name, checksum.getValue());
  }

  /**
   * Both parts with each feature shifted and scaled by one mean and one standard deviation, those
   * of all features of the training samples.
   *
   * @throws InvalidDataException if these are all the same
   */
  public Task standardised() {
    double sum = 0;
    for (float input : training.inputs()) {
      sum += input;
    }
    double mean = sum / training.inputs().length;
    double squares = 0;
    for (float input : training.inputs()) {
      squares += (input - mean) * (input - mean);
    }
    if (squares == 0) {
      throw new InvalidDataException(
          name
              + ": all features to learn from are "
              + (float) mean
              + ", so there is nothing to learn");
    }
    double deviation = Math.sqrt(squares / training.inputs().length);
    return new Task(
        name, description, scaled(training, mean, deviation), scaled(test, mean, deviation));
  }

  private static Samples scaled(Samples samples, double mean, double deviation) {
    float[] inputs = new float[samples.inputs().length];
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = (float) ((samples.inputs()[i] - mean) / deviation);
    }
    return new Samples(samples.features(), inputs, samples.classes(), samples.labels());
  }
}
