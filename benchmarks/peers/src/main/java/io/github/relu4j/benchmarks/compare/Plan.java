package io.github.relu4j.benchmarks.compare;

import java.util.ArrayList;
import java.util.List;

/**
 * The cells to measure: those that the engines have, and the engines of a row one after another, so
 * that what drifts in the machine falls on all alike.
 */
record Plan(List<Cell> cells) {

  /** What the engines have, with each set of flags. */
  static Plan of(List<Row> rows, Offers offers) {
    List<Cell> cells = new ArrayList<>();
    for (Row row : rows) {
      offers
          .byFlags()
          .forEach(
              (flags, engines) ->
                  engines.forEach(
                      (engine, offer) -> {
                        if (offer.workloads().contains(row.workload())) {
                          cells.add(new Cell(row, engine, flags));
                        }
                      }));
    }
    return new Plan(List.copyOf(cells));
  }
}
