package io.github.relu4j.examples.experiment;

import java.util.List;

/**
 * What all experiments go by.
 *
 * @param digits images
 * @param words definitions of words
 * @param spirals points in the plane
 * @param width the units of a hidden layer
 * @param shallow the hidden layers of a network that any activation can learn with
 * @param depth the hidden layers of an ordinary network
 * @param deep the hidden layers of a deep network
 * @param rounds how often the cost of a step is measured for each seed
 * @param pilotSeeds by which rates, targets and the like are chosen
 * @param seeds by which statements are judged; no choice is made by them
 * @param rates the learning rates that a search begins with, rising
 * @param lowestRate no search goes below it
 * @param highestRate no search goes above it
 */
public record Settings(
    Subject digits,
    Subject words,
    Subject spirals,
    int width,
    int shallow,
    int depth,
    int deep,
    int rounds,
    List<Long> pilotSeeds,
    List<Long> seeds,
    List<Double> rates,
    double lowestRate,
    double highestRate) {

  /** The subjects of real data. */
  public List<Subject> real() {
    return List.of(digits, words);
  }

  /** All subjects. */
  public List<Subject> all() {
    return List.of(digits, words, spirals);
  }
}
