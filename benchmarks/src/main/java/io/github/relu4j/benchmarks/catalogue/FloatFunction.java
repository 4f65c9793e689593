package io.github.relu4j.benchmarks.catalogue;

/** f or f' of an activation, by its array methods: {@code activation::forward}. */
@FunctionalInterface
interface FloatFunction {

  /** Writes a value for each x. */
  void apply(float[] x, float[] values);

  /** A value for each x. */
  default float[] values(float[] x) {
    float[] values = new float[x.length];
    apply(x, values);
    return values;
  }

  /** The value at one x. */
  default float value(float x) {
    return values(new float[] {x})[0];
  }
}
