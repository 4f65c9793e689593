package io.github.relu4j.benchmarks.engine;

import io.github.relu4j.storage.FloatStorage;

/** A forward call of this library over an engine's arrays, each seen through a view. */
final class StorageCall implements Call {

  private final Runnable forward;
  private final FloatStorage output;
  private final Runnable free;

  /**
   * Takes the views.
   *
   * @param up the linear branch of a gated unit; of another activation it is not read
   * @param free frees the arrays
   */
  StorageCall(Work work, FloatStorage x, FloatStorage up, FloatStorage output, Runnable free) {
    this.forward =
        work.activation() instanceof Gated gated
            ? () -> gated.unit().forward(x, up, output)
            : () -> work.activation().forward(x, output);
    this.output = output;
    this.free = free;
  }

  @Override
  public void run() {
    forward.run();
  }

  @Override
  public float[] result() {
    float[] result = new float[(int) output.length()];
    output.read(0, result, 0, result.length);
    return result;
  }

  @Override
  public void close() {
    free.run();
  }
}
