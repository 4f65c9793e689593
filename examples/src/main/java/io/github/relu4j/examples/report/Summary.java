package io.github.relu4j.examples.report;

import io.github.relu4j.examples.claims.Judgement;
import io.github.relu4j.examples.experiment.BoundedOutput;
import io.github.relu4j.examples.experiment.Settings;
import java.util.List;

/**
 * What docs/claims.md needs of a run.
 *
 * @param options of the command
 * @param java the JVM
 * @param acceleration which of the library's code ran
 * @param images what the image task was
 * @param settings of the experiments
 * @param claims judged
 * @param comparisons a row for each task and activation
 * @param boundedOutputs of autoencoders
 */
record Summary(
    String options,
    String java,
    String acceleration,
    String images,
    Settings settings,
    List<Judgement> claims,
    List<ComparisonRow> comparisons,
    List<BoundedOutput.Result> boundedOutputs) {

  static Summary of(Report report) {
    return new Summary(
        report.options(),
        report.java(),
        report.acceleration(),
        report.results().images(),
        report.settings(),
        report.claims(),
        ComparisonRow.of(report.results(), report.settings()),
        report.results().boundedOutputs());
  }
}
