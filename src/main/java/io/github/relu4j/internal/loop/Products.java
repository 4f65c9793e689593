package io.github.relu4j.internal.loop;

/** Products over tiles. In a class by itself, since C2 vectorises a loop that stands alone. */
final class Products {

  private Products() {}

  /** Each product replaces its first factor. */
  static void multiply(float[] factors, float[] others, int count) {
    for (int i = 0; i < count; i++) {
      factors[i] = factors[i] * others[i];
    }
  }
}
