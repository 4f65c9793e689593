package io.github.relu4j.benchmarks.engine;

/** A call of a loop over Java arrays, with an output that is allocated once. */
final class ArrayCall implements Call {

  /** The loop; its output may be its x. */
  interface Loop {
    void run(float[] x, float[] gradY, float[] output);
  }

  private final Loop loop;
  private final float[] x;
  private final float[] gradY;
  private final float[] output;

  ArrayCall(Work work, Loop loop) {
    this.loop = loop;
    this.x = work.inPlace() ? work.x().clone() : work.x();
    this.gradY = work.gradY();
    this.output = work.inPlace() ? x : new float[x.length];
  }

  @Override
  public void run() {
    loop.run(x, gradY, output);
  }

  @Override
  public float[] result() {
    return output;
  }
}
