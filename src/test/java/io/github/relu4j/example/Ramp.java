package io.github.relu4j.example;

import io.github.relu4j.ElementwiseActivation;
import io.github.relu4j.vector.VectorKernel;

/**
 * A user's own activation with a vector pair as well: slope * x + 1/2, cut off at 0 and 1.
 *
 * @param slope the slope between the cuts, above 0
 */
public record Ramp(float slope) implements ElementwiseActivation {

  @Override
  public float forward(float x) {
    return Math.min(Math.max(slope * x + 0.5f, 0f), 1f);
  }

  @Override
  public float derivative(float x) {
    float uncut = slope * x + 0.5f;
    float inside = uncut > 0f && uncut < 1f ? slope : 0f;
    return x == x ? inside : x;
  }

  @Override
  public VectorKernel<Ramp> vectorKernel() {
    return new RampVector();
  }

  @Override
  public String name() {
    return "acme:ramp(" + slope + ")";
  }
}
