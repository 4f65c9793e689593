package io.github.relu4j.benchmarks.engine;

import java.util.Optional;

/** The floor: a copy of the array and no computation at all. */
final class Arraycopy implements Engine {

  @Override
  public String name() {
    return "arraycopy";
  }

  @Override
  public String version() {
    return Runtime.version().toString();
  }

  /** The same copy for each work, in place too, so that every cell has its floor. */
  @Override
  public Optional<Call> prepare(Work work) {
    float[] x = work.x();
    float[] y = new float[x.length];
    return Optional.of(
        new Call() {
          @Override
          public void run() {
            System.arraycopy(x, 0, y, 0, x.length);
          }

          @Override
          public float[] result() {
            return y;
          }
        });
  }

  /** It computes nothing. */
  @Override
  public Tolerance tolerance(Work work) {
    return new Tolerance(0, Double.POSITIVE_INFINITY);
  }
}
