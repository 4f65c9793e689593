package io.github.relu4j.examples.training;

/**
 * What is recorded of an epoch.
 *
 * @param loss the mean loss of a training sample, each at the time of its step
 * @param testLoss the mean loss of a test sample after the epoch; infinite if it is no number
 * @param testAccuracy after the epoch, from 0 to 1
 * @param seconds of processors that training took, without the test
 */
public record EpochRecord(double loss, double testLoss, double testAccuracy, double seconds) {}
