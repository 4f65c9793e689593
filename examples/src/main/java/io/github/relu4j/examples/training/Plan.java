package io.github.relu4j.examples.training;

import io.github.relu4j.examples.data.Task;
import io.github.relu4j.examples.network.Architecture;

/**
 * A classifier's training before it starts.
 *
 * @param task what to learn
 * @param architecture the network
 * @param descent how
 * @param epochs how often over all samples
 * @param seed where weights and the order of samples come from
 */
public record Plan(Task task, Architecture architecture, Descent descent, int epochs, long seed) {}
