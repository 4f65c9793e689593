package io.github.relu4j.examples.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * The handwritten digits of MNIST, from its four files: of 28 by 28 pixels, averaged to 14 by 14.
 * Source: Y. LeCun, C. Cortes, C. Burges.
 */
public final class Mnist {

  private static final int CLASSES = 10;
  private static final float WHITE = 255;

  private Mnist() {}

  /**
   * Reads a directory with train-images-idx3-ubyte, train-labels-idx1-ubyte, t10k-images-idx3-ubyte
   * and t10k-labels-idx1-ubyte, each with or without .gz at its end.
   *
   * @param training how many samples to learn from, at most; the first ones; at least 1
   * @param test how many to test by, at most; the first ones; at least 1
   * @throws InvalidDataException if a file is missing, foreign or truncated
   */
  public static Task read(Path directory, int training, int test) throws IOException {
    Samples.atLeastOne("training", training);
    Samples.atLeastOne("test", test);
    Samples learned = samples(directory, "train", training);
    Samples tested = samples(directory, "t10k", test);
    if (learned.features() != tested.features()) {
      throw new InvalidDataException(
          directory + " has images of different sizes to learn from and to test by");
    }
    return new Task(
        "digits",
        String.format(
            "handwritten digits, MNIST, averaged to half of their height and width: the first %d of"
                + " its images to learn from, the first %d to test",
            learned.count(), tested.count()),
        learned,
        tested);
  }

  private static Samples samples(Path directory, String part, int most) throws IOException {
    Path imageFile = file(directory, part + "-images-idx3-ubyte");
    Path labelFile = file(directory, part + "-labels-idx1-ubyte");
    Idx images = Idx.read(imageFile, 3);
    Idx labels = Idx.read(labelFile, 1);
    int all = labels.dimensions()[0];
    if (images.dimensions()[0] != all) {
      throw new InvalidDataException(
          imageFile
              + " has "
              + images.dimensions()[0]
              + " images but "
              + labelFile
              + " has "
              + all
              + " labels");
    }
    int count = Math.min(most, all);
    int rows = images.dimensions()[1];
    int columns = images.dimensions()[2];
    if (rows % 2 != 0 || columns % 2 != 0) {
      throw new InvalidDataException(
          imageFile
              + " has images of "
              + rows
              + " by "
              + columns
              + " pixels, which cannot be averaged two by two");
    }
    float[] pixels = Samples.newInputs(count, rows * columns);
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (images.bytes()[i] & 0xff) / WHITE;
    }
    float[] inputs = Images.halved(pixels, rows, columns);
    int[] classes = new int[count];
    Arrays.setAll(classes, i -> digit(labelFile, labels.bytes()[i] & 0xff, i));
    return new Samples(rows * columns / 4, inputs, CLASSES, classes);
  }

  private static int digit(Path file, int label, int index) {
    if (label >= CLASSES) {
      throw new InvalidDataException(
          file + " has " + label + " as label " + index + ", which is no digit");
    }
    return label;
  }

  private static Path file(Path directory, String name) {
    return List.of(directory.resolve(name), directory.resolve(name + ".gz")).stream()
        .filter(Files::isRegularFile)
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidDataException(
                    directory + " has neither " + name + " nor " + name + ".gz"));
  }
}
