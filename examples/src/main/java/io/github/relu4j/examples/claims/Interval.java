package io.github.relu4j.examples.claims;

/**
 * The median of the outcomes, and an interval that holds the true median with a probability of at
 * least 95 %. Its bounds are outcomes, so they may be infinite.
 *
 * @param low the lower bound
 * @param median of the outcomes
 * @param high the upper bound
 */
public record Interval(double low, double median, double high) {}
