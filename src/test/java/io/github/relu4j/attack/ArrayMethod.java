package io.github.relu4j.attack;

import java.util.List;

/**
 * A method over ranges of arrays, with a model of its contract.
 *
 * @param name what it is called in a failure
 * @param arguments its arrays in order
 * @param block lengths must be multiples of it
 * @param overlaps which overlaps of an input and an output there may be
 * @param isOffered false if it always refuses
 * @param call the method itself
 * @param model what it must write
 */
record ArrayMethod(
    String name,
    List<Argument> arguments,
    int block,
    Overlaps overlaps,
    boolean isOffered,
    Call call,
    Model model) {

  /** An array of a method, and how many elements it has for each unit of the length. */
  record Argument(String name, boolean isOutput, int elements) {

    static Argument input(String name, int elements) {
      return new Argument(name, false, elements);
    }

    static Argument output(String name, int elements) {
      return new Argument(name, true, elements);
    }
  }

  /** How two ranges of one array may lie. */
  enum Overlap {
    /** From the same element on, or no element in common. */
    SAME_START_OR_APART,

    /** No element in common. */
    APART
  }

  /** Says how an output may lie in relation to an input. */
  interface Overlaps {
    Overlap of(Argument input, Argument output);
  }

  /** Calls the method. */
  interface Call {
    void run(float[][] arrays, int[] offsets, int length);
  }

  /** For each argument that is an output its elements, from copies of the inputs. */
  interface Model {
    float[][] results(float[][] inputs, int length);
  }

  @Override
  public String toString() {
    return name;
  }
}
