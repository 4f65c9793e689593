package io.github.relu4j.support;

import io.github.relu4j.storage.FloatStorage;

/** Memory under test: views of it, and its numbers one by one without them. */
public interface StoredFloats {

  /** A view of some elements. */
  FloatStorage view(int from, int length);

  /** A view of them that cannot be written, or null if there is no such view. */
  FloatStorage readOnlyView(int from, int length);

  /** An element, read by the definition of its format. */
  float get(int index);

  /** Writes an element by the definition of its format. */
  void set(int index, float value);

  /** Writes all of an array, from an index on. */
  default void setAll(int from, float[] values) {
    for (int i = 0; i < values.length; i++) {
      set(from + i, values[i]);
    }
  }

  /** Some elements. */
  default float[] getAll(int from, int length) {
    float[] values = new float[length];
    for (int i = 0; i < length; i++) {
      values[i] = get(from + i);
    }
    return values;
  }
}
