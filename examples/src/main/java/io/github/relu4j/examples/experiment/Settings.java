package io.github.relu4j.examples.experiment;

import io.github.relu4j.examples.data.Samples;
import io.github.relu4j.examples.data.Task;
import io.github.relu4j.examples.network.Architecture;
import java.util.List;
import java.util.stream.LongStream;

/**
 * What all experiments go by.
 *
 * @param activations those compared, by name
 * @param width the units of a hidden layer
 * @param depth the hidden layers of a network that is trained
 * @param batchNormalised whether the compared networks have batch normalisation
 * @param rates the learning rates that each compared activation has the choice of
 * @param epochs how often training goes over an image task
 * @param spiralEpochs how often it goes over the spirals
 * @param target the test accuracy that counts as learned, from 0 to 1
 * @param depths the depths at which gradients are looked at
 * @param sweptRates the learning rates at which units are counted that die
 * @param sweptEpochs how long each of them is trained
 * @param ordinaryRate the learning rate for all else
 * @param seed the first seed
 * @param seeds how many seeds a median is taken over
 */
public record Settings(
    List<String> activations,
    int width,
    int depth,
    boolean batchNormalised,
    List<Double> rates,
    int epochs,
    int spiralEpochs,
    double target,
    List<Integer> depths,
    List<Double> sweptRates,
    int sweptEpochs,
    double ordinaryRate,
    long seed,
    int seeds) {

  /** Those that the claims are about. */
  public static final List<String> CLAIMED =
      List.of("relu", "leaky_relu", "prelu", "elu", "sigmoid", "tanh");

  /** Those of the claimed ones that are linear above 0. */
  public static final List<String> RECTIFIERS = List.of("relu", "leaky_relu", "prelu", "elu");

  /** A copy of the lists. */
  public Settings {
    activations = List.copyOf(activations);
    rates = List.copyOf(rates);
    depths = List.copyOf(depths);
    sweptRates = List.copyOf(sweptRates);
  }

  /** A network that learns a task, of the width and depth of all that are trained. */
  Architecture classifier(Task task, String activation) {
    Samples samples = task.training();
    return Architecture.classifier(samples.features(), width, depth, samples.classes(), activation);
  }

  /** The largest of the depths. */
  public int deepest() {
    return depths.stream().mapToInt(Integer::intValue).max().orElseThrow();
  }

  /** All seeds. */
  public List<Long> allSeeds() {
    return LongStream.range(seed, seed + seeds).boxed().toList();
  }
}
