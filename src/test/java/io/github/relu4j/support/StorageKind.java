package io.github.relu4j.support;

import java.util.function.IntFunction;

/**
 * A kind of storage under test.
 *
 * @param name for the test's name
 * @param allocation makes memory for so many elements
 */
public record StorageKind(String name, IntFunction<StoredFloats> allocation) {

  /** Memory for so many elements. */
  public StoredFloats allocate(int elements) {
    return allocation.apply(elements);
  }

  /** What is left of floats once they are written. */
  public float[] rounded(float[] values) {
    StoredFloats stored = allocate(values.length);
    stored.setAll(0, values);
    return stored.getAll(0, values.length);
  }

  @Override
  public String toString() {
    return name;
  }
}
