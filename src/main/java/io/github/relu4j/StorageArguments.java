package io.github.relu4j;

import io.github.relu4j.storage.FloatStorage;
import java.util.Objects;

/** The checks that every method over storages makes before it writes anything. */
final class StorageArguments {

  /** Some VMs need a few words of an array for themselves. */
  private static final int LONGEST_ARRAY = Integer.MAX_VALUE - 8;

  private StorageArguments() {}

  static void requireEqualLengths(
      String firstName, FloatStorage first, String name, FloatStorage storage) {
    Objects.requireNonNull(first, firstName);
    Objects.requireNonNull(storage, name);
    if (first.length() != storage.length()) {
      throw new IllegalArgumentException(
          firstName
              + " has length "
              + first.length()
              + " but "
              + name
              + " has length "
              + storage.length());
    }
  }

  static void requireWritable(String name, FloatStorage storage) {
    if (storage.isReadOnly()) {
      throw new UnsupportedOperationException(name + " is read-only");
    }
  }

  /** An output over the same elements as an input, or over others, as far as that is known. */
  static void requireSameOrDisjoint(
      String inputName, FloatStorage input, String outputName, FloatStorage output) {
    if (input != output && !input.memory().isSameAs(input.length(), output.memory())) {
      requireDisjoint(inputName, input, outputName, output, "use the same elements or others");
    }
  }

  static void requireDisjoint(
      String firstName, FloatStorage first, String name, FloatStorage storage) {
    if (first == storage) {
      throw new IllegalArgumentException(
          name + " must be another storage than " + firstName + " but is the same");
    }
    requireDisjoint(firstName, first, name, storage, "use others");
  }

  private static void requireDisjoint(
      String firstName, FloatStorage first, String name, FloatStorage storage, String remedy) {
    if (first.memory().overlaps(first.length(), storage.memory(), storage.length())) {
      throw new IllegalArgumentException(
          name
              + " ("
              + storage.memory()
              + ") overlaps "
              + firstName
              + " ("
              + first.memory()
              + ") over "
              + first.length()
              + " and "
              + storage.length()
              + " elements: "
              + remedy);
    }
  }

  static void requireTimesAsLong(FloatStorage x, int times, String name, FloatStorage storage) {
    Objects.requireNonNull(x, "x");
    Objects.requireNonNull(storage, name);
    if (x.length() % times != 0 || x.length() / times != storage.length()) {
      throw new IllegalArgumentException(
          "x must be "
              + times
              + " times as long as "
              + name
              + " but has length "
              + x.length()
              + ", and "
              + name
              + " has length "
              + storage.length());
    }
  }

  /** The number of rows that a storage is. */
  static long wholeRows(String name, FloatStorage storage, int elements) {
    Objects.requireNonNull(storage, name);
    if (storage.length() % elements != 0) {
      throw new IllegalArgumentException(
          name
              + " has length "
              + storage.length()
              + ", which is not a whole number of rows of "
              + elements
              + " elements");
    }
    return storage.length() / elements;
  }

  /** Elements that are worked on together, and so may have to be copied to one array. */
  static int requireFitArray(String what, long elements) {
    if (elements > LONGEST_ARRAY) {
      throw new IllegalArgumentException(
          what + " of " + elements + " elements is longer than an array can be");
    }
    return (int) elements;
  }

  /** An array that is written must not be one of parameters, which are read meanwhile. */
  static void requireOutside(
      String parameter, float[] parameters, String name, FloatStorage output) {
    Objects.requireNonNull(output, name);
    if (output.memory().isIn(parameters)) {
      throw new IllegalArgumentException(name + " must be in another array than " + parameter);
    }
  }
}
