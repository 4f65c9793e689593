package io.github.relu4j.example;

import io.github.relu4j.ElementwiseActivation;

/** A user's own activation by its scalar pair alone: x / (1 + |x|). */
public record Softsign() implements ElementwiseActivation {

  @Override
  public float forward(float x) {
    float finite = Math.min(Math.max(x, -Float.MAX_VALUE), Float.MAX_VALUE);
    return finite / (1f + Math.abs(finite));
  }

  @Override
  public float derivative(float x) {
    float root = 1f + Math.abs(x);
    return 1f / (root * root);
  }

  @Override
  public String name() {
    return "softsign";
  }
}
