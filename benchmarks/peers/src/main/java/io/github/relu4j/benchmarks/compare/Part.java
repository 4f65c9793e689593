package io.github.relu4j.benchmarks.compare;

/** What a comparison consists of. */
enum Part {
  /** Warm calls: every engine, one thread. */
  CELLS,
  /** Warm calls on two threads at once. */
  PARALLEL,
  /** The first calls of fresh JVMs. */
  FIRST_CALLS,
  /** What concerns this library alone: several hot activations, and odd offsets. */
  OURS,
  /** What the machine can do at most. */
  BOUNDS
}
