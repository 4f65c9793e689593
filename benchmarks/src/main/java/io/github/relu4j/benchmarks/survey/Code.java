package io.github.relu4j.benchmarks.survey;

/** What computes: one of the library's paths, or the loop that a user writes without it. */
enum Code {
  SCALAR,
  VECTOR,
  PLAIN
}
