package io.github.relu4j.benchmarks.compare;

/** What a comparison consists of. */
enum Part {
  /** Warm calls: every engine, one thread. */
  CELLS,
  /** Warm calls on two threads at once. */
  PARALLEL,
  /** The first calls of fresh JVMs. */
  FIRST_CALLS
}
