package io.github.relu4j.benchmarks.compare;

import org.openjdk.jmh.annotations.Threads;

/**
 * Does a warm call take as long when another thread makes the same one at the same time, on arrays
 * of its own? Compare with {@link CompareBenchmark}: what grows is shared, a lock or the memory.
 */
@Threads(2)
public class ParallelBenchmark extends CompareBenchmark {}
