package io.github.relu4j.example;

import io.github.relu4j.TwoSlopeActivation;

/** An activation of one's own with masks, of two slopes that are neither 1 nor 0. */
public record Bent() implements TwoSlopeActivation {

  private static final float UP = 2f;
  private static final float DOWN = -0.3f;

  @Override
  public float forward(float x) {
    return x * derivative(x);
  }

  @Override
  public float derivative(float x) {
    float slope = x > 1f ? UP : DOWN;
    return x == x ? slope : x;
  }

  @Override
  public float slopeWhereSet() {
    return UP;
  }

  @Override
  public float slopeWhereClear() {
    return DOWN;
  }

  @Override
  public String name() {
    return "bent";
  }
}
