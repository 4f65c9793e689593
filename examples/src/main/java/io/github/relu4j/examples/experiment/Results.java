package io.github.relu4j.examples.experiment;

import io.github.relu4j.examples.training.TrainingRecord;
import java.util.List;

/**
 * The answers of all experiments.
 *
 * @param images what the image task is
 * @param comparisons one for each task
 * @param gradients by depth
 * @param variances by depth
 * @param sweep of learning rates
 * @param initialisations at an ordinary learning rate
 * @param boundedOutputs of autoencoders
 */
public record Results(
    String images,
    List<ComparisonResult> comparisons,
    List<GradientByDepth.Result> gradients,
    List<VarianceByDepth.Result> variances,
    List<TrainingRecord> sweep,
    List<TrainingRecord> initialisations,
    List<BoundedOutput.Result> boundedOutputs) {}
