package io.github.relu4j.benchmarks.engine;

import com.sun.jna.Library;
import com.sun.jna.Native;

/**
 * The threads of native libraries that run on OpenMP. Its runtime reads its settings from the
 * environment once, when it is loaded, and what {@code omp_set_num_threads} sets later holds for
 * the calling thread alone; so the environment is what an engine changes, before it loads anything.
 */
final class OpenMp {

  private static final int OVERWRITE = 1;

  private OpenMp() {}

  /** Lets every OpenMP runtime that this process loads from now on use the calling thread alone. */
  static void useOneThread() {
    set("OMP_NUM_THREADS", "1");
  }

  private static void set(String variable, String value) {
    if (Native.load("c", Environment.class).setenv(variable, value, OVERWRITE) != 0) {
      throw new IllegalStateException("the environment refuses " + variable + "=" + value);
    }
  }

  /** The C library's functions for it; Java's own view of the environment is a copy. */
  interface Environment extends Library {

    int setenv(String name, String value, int overwrite);
  }
}
