package io.github.relu4j.examples.network;

/**
 * Numbers of a layer that training changes, in place.
 *
 * @param name such as "weights"
 * @param values the numbers
 */
public record Parameter(String name, float[] values) {}
