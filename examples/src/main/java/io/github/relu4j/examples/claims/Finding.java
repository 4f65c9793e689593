package io.github.relu4j.examples.claims;

/**
 * One figure and what a claim asks of it.
 *
 * @param what is measured
 * @param rule when the figure bears the claim out
 * @param value the figure
 * @param measured the figure in words
 * @param holds whether it does
 */
public record Finding(String what, String rule, double value, String measured, boolean holds) {}
