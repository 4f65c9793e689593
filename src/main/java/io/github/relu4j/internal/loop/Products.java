package io.github.relu4j.internal.loop;

/** Products. In a class by itself, since C2 vectorises a loop that stands alone. */
final class Products {

  private Products() {}

  /** Each product replaces its first factor. */
  static void multiply(float[] factors, float[] others, int count) {
    multiply(factors, others, 0, count);
  }

  /** Each product in a range of both arrays replaces its first factor. */
  static void multiply(float[] factors, float[] others, int from, int to) {
    for (int i = from; i < to; i++) {
      factors[i] = factors[i] * others[i];
    }
  }
}
