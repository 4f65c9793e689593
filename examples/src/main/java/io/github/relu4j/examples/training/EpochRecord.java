package io.github.relu4j.examples.training;

import java.util.List;

/**
 * What is recorded of an epoch.
 *
 * @param epoch from 1
 * @param loss the mean loss of a training sample, each at the time of its step
 * @param testAccuracy after the epoch, from 0 to 1
 * @param seconds of processors that training took, without the test
 * @param deadShare the share of all hidden units that were dead, by relu4j's monitor
 * @param saturatedShare the share of all hidden units that were saturated
 * @param deadShares the share of dead units by hidden layer
 * @param gradientNorms the norm of a sample's gradient by layer, hidden layers first
 */
public record EpochRecord(
    int epoch,
    double loss,
    double testAccuracy,
    double seconds,
    double deadShare,
    double saturatedShare,
    List<Double> deadShares,
    List<Double> gradientNorms) {}
