package io.github.relu4j.internal.loop;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.relu4j.ElementwiseActivation;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The loop without a flag")
class ScalarLoopsTest {

  private static final int LENGTH = 2_000;

  /** Its gradients tell whether the override was called. */
  private static class Overriding implements ElementwiseActivation {

    @Override
    public float forward(float x) {
      return x;
    }

    @Override
    public float derivative(float x) {
      return 1f;
    }

    @Override
    public float backward(float x, float gradY) {
      return 7f;
    }

    @Override
    public String name() {
      return "overriding";
    }
  }

  private static final class Inheriting extends Overriding {}

  /** Counts instead of being pure, to tell what was called. */
  private static final class Counting implements ElementwiseActivation {

    private int derivatives;

    @Override
    public float forward(float x) {
      return x;
    }

    @Override
    public float derivative(float x) {
      derivatives++;
      return 1f;
    }

    @Override
    public String name() {
      return "counting";
    }
  }

  private static float[] backward(ElementwiseActivation activation) {
    float[] x = new float[LENGTH];
    float[] gradX = new float[LENGTH];
    ScalarLoops.of(activation).derivative().multiply(activation, x, 0, x, 0, gradX, 0, LENGTH);
    return gradX;
  }

  private static float[] sevens() {
    float[] sevens = new float[LENGTH];
    Arrays.fill(sevens, 7f);
    return sevens;
  }

  @Test
  @DisplayName("calls the backward of a class that has its own")
  void override() {
    assertThat(backward(new Overriding())).isEqualTo(sevens());
  }

  @Test
  @DisplayName("calls the backward that a superclass has")
  void inheritedOverride() {
    assertThat(backward(new Inheriting())).isEqualTo(sevens());
  }

  @Test
  @DisplayName("takes one slope for each element of other classes")
  void slopes() {
    Counting counting = new Counting();
    backward(counting);
    assertThat(counting.derivatives).isEqualTo(LENGTH);
  }
}
