package io.github.relu4j.benchmarks.compare;

import io.github.relu4j.benchmarks.engine.Engines;
import io.github.relu4j.benchmarks.report.results.Origin;
import java.util.List;

/**
 * What the results of this run are measured with: it is kept with each of them, so that it stays
 * true when results of other runs come to lie beside them.
 *
 * @param machine this one
 * @param offers what the engines said of themselves
 * @param commit of this project, empty if unknown
 */
record Origins(Machine machine, Offers offers, String commit) {

  Origin of(Task task) {
    Offer offer =
        offers.of(task.flags(), task.engine()).orElseGet(() -> new Offer("", "", List.of()));
    return new Origin(
        machine.date(),
        offer.version(),
        offer.mode(),
        task.engine().equals(Engines.OURS) ? commit : "",
        machine.jdk(),
        machine.os());
  }
}
