package io.github.relu4j.examples.report;

import java.util.List;

/**
 * A line of a chart.
 *
 * @param name in the legend
 * @param xs where
 * @param ys what; a value that cannot be drawn is left out
 */
record Series(String name, List<Double> xs, List<Double> ys) {}
