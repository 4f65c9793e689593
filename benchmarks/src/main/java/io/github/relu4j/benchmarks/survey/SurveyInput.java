package io.github.relu4j.benchmarks.survey;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/**
 * The numbers that are surveyed.
 *
 * @param numbers pre-activations
 * @param description where they come from, in a line
 */
record SurveyInput(float[] numbers, String description) {

  /** More would take more than the minute that a survey may last. */
  private static final int MOST_NUMBERS = 1 << 22;

  private static final int BLOCKS = 1 << 8;

  private static final int INPUTS = 256;
  private static final int UNITS = 1024;
  private static final int SAMPLES = 1024;

  static SurveyInput ofDenseLayer(long seed) {
    float[] numbers = new DenseLayer(INPUTS, UNITS).preActivations(SAMPLES, seed);
    return new SurveyInput(
        numbers,
        String.format(
            Locale.ROOT,
            "%,d pre-activations of a He-initialised dense layer, %d inputs to %d units, %d samples, seed %d",
            numbers.length,
            INPUTS,
            UNITS,
            SAMPLES,
            seed));
  }

  static SurveyInput ofFile(Path file) throws IOException {
    float[] all = FloatFile.read(file);
    String description = String.format(Locale.ROOT, "%,d floats of %s", all.length, file);
    if (all.length <= MOST_NUMBERS) {
      return new SurveyInput(all, description);
    }
    return new SurveyInput(
        spread(all),
        String.format(
            Locale.ROOT,
            "%s: %,d of them, in %d blocks spread evenly",
            description,
            MOST_NUMBERS,
            BLOCKS));
  }

  private static float[] spread(float[] all) {
    int blockLength = MOST_NUMBERS / BLOCKS;
    float[] some = new float[MOST_NUMBERS];
    for (int block = 0; block < BLOCKS; block++) {
      long start = (long) block * (all.length - blockLength) / (BLOCKS - 1);
      System.arraycopy(all, (int) start, some, block * blockLength, blockLength);
    }
    return some;
  }
}
