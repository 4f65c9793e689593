package io.github.relu4j.examples.inside;

import io.github.relu4j.Activations;
import io.github.relu4j.GatedLinearUnit;

/** The feed-forward block of a Llama, over plain arrays as llama3.java has it. */
public final class LlamaFeedForward {

  private final GatedLinearUnit swiglu = Activations.swiglu();

  private final float[][] w1;
  private final float[][] w2;
  private final float[][] w3;
  private final float[] hb;
  private final float[] hb2;

  /**
   * Keeps the weights, a row for each output.
   *
   * @param w1 gate_proj
   * @param w2 down_proj
   * @param w3 up_proj
   */
  public LlamaFeedForward(float[][] w1, float[][] w2, float[][] w3) {
    this.w1 = w1;
    this.w2 = w2;
    this.w3 = w3;
    this.hb = new float[w1.length];
    this.hb2 = new float[w3.length];
  }

  /** Computes w2 (silu(w1 x) * (w3 x)) into xb. */
  public void forward(float[] x, float[] xb) {
    product(w1, x, hb);
    product(w3, x, hb2);
    swiglu.forward(hb, hb2, hb); // silu(hb) * hb2, in place
    product(w2, hb, xb);
  }

  private static void product(float[][] w, float[] x, float[] y) {
    for (int row = 0; row < w.length; row++) {
      float sum = 0;
      for (int i = 0; i < x.length; i++) {
        sum += w[row][i] * x[i];
      }
      y[row] = sum;
    }
  }
}
