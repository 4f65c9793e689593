package io.github.relu4j.example;

import io.github.relu4j.ElementwiseActivation;

/** A user's own activation by its scalar pair alone: x^2 above 0, else 0 (Primer, 2021). */
public record SquaredRelu() implements ElementwiseActivation {

  @Override
  public float forward(float x) {
    float positive = Math.max(x, 0f);
    return positive * positive;
  }

  @Override
  public float derivative(float x) {
    return 2f * Math.max(x, 0f);
  }

  @Override
  public String name() {
    return "squared_relu";
  }
}
