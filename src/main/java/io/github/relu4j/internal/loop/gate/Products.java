package io.github.relu4j.internal.loop.gate;

/**
 * Products. In a class by itself, and too long to be inlined as {@code ElementLoop} is, since C2
 * vectorises a loop that stands alone.
 */
final class Products {

  private Products() {}

  /** Each product in a range of both arrays replaces its first factor. */
  static void multiply(float[] factors, float[] others, int from, int to) {
    int first =
        switch (from) {
          case 0, 4, 8, 12, 16, 20, 24, 28, 32, 36, 40, 44, 48, 52, 56, 60, 64, 68, 72, 76 -> from;
          default -> from;
        };
    for (int i = first; i < to; i++) {
      factors[i] = factors[i] * others[i];
    }
  }
}
