package io.github.relu4j.examples.report;

import io.github.relu4j.examples.experiment.ComparisonResult;
import io.github.relu4j.examples.experiment.Results;
import io.github.relu4j.examples.experiment.Settings;
import java.util.List;

/**
 * What came out for an activation on a task, medians over the seeds.
 *
 * @param task its name
 * @param activation by name
 * @param rate its best learning rate
 * @param epochs to the target; infinite if it was not reached
 * @param time to the target over ReLU's; NaN if neither reached it
 * @param accuracy on the test samples after the last epoch
 */
record ComparisonRow(
    String task, String activation, double rate, double epochs, double time, double accuracy) {

  static List<ComparisonRow> of(Results results, Settings settings) {
    return results.comparisons().stream()
        .flatMap(
            comparison ->
                settings.activations().stream().map(activation -> of(comparison, activation)))
        .toList();
  }

  private static ComparisonRow of(ComparisonResult comparison, String activation) {
    return new ComparisonRow(
        comparison.task(),
        activation,
        comparison.of(activation).get(0).rate(),
        comparison.epochs(activation),
        comparison.seconds(activation) / comparison.seconds("relu"),
        comparison.accuracy(activation));
  }
}
