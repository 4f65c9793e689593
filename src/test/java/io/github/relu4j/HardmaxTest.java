package io.github.relu4j;

import static io.github.relu4j.support.SameBits.assertThatBits;

import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Hardmax")
class HardmaxTest {

  private static float[] hardmax(float[] x, int width) {
    float[] y = new float[x.length];
    new Hardmax(width).forward(x, y);
    return y;
  }

  @Test
  @DisplayName("is 1 for the largest of a row, and +0 for the others")
  void largest() {
    float[] x = {3f, -1f, 2f, -3f, -1f, -2f};
    assertThatBits(hardmax(x, 3)).areThoseOf(new float[] {1f, 0f, 0f, 0f, 1f, 0f}, x);
  }

  @DisplayName("is 1 for the largest of a row wherever it is")
  @ParameterizedTest(name = "rows of {0}")
  @ValueSource(ints = {1, 2, 33, 1500})
  void everywhere(int width) {
    for (int place = 0; place < width; place += 1 + width / 9) {
      float[] x = new float[width];
      Arrays.fill(x, -7f);
      x[place] = -6.5f;
      float[] expected = new float[width];
      expected[place] = 1f;
      assertThatBits(hardmax(x, width)).areThoseOf(expected, x);
    }
  }

  @Test
  @DisplayName("is 1 for the first of several that are largest, zeros of either sign being equal")
  void ties() {
    float[] x = {1f, 2f, 2f, -0f, 0f, -1f};
    assertThatBits(hardmax(x, 3)).areThoseOf(new float[] {0f, 1f, 0f, 1f, 0f, 0f}, x);
  }

  @Test
  @DisplayName("takes infinities as numbers: the first of the largest has 1")
  void infinities() {
    float plus = Float.POSITIVE_INFINITY;
    float minus = Float.NEGATIVE_INFINITY;
    float[] x = {1f, plus, plus, minus, minus, minus};
    assertThatBits(hardmax(x, 3)).areThoseOf(new float[] {0f, 1f, 0f, 1f, 0f, 0f}, x);
  }

  @Test
  @DisplayName("is NaN for all of a row that has a NaN, and for no other row")
  void notANumber() {
    float nan = Float.NaN;
    float[] x = {Float.POSITIVE_INFINITY, nan, 1f, 2f};
    assertThatBits(hardmax(x, 2)).areThoseOf(new float[] {nan, nan, 0f, 1f}, x);
  }

  @Test
  @DisplayName("in place and at an offset gives the same")
  void inPlace() {
    float[] x = {9f, 1f, 2f, 5f, 4f, 9f};
    new Hardmax(2).forward(x, 1, x, 1, 2);
    assertThatBits(x).areThoseOf(new float[] {9f, 0f, 1f, 1f, 0f, 9f}, x);
  }

  @Test
  @DisplayName("has the gradient +0, whatever gradY is")
  void gradient() {
    float[] gradY = {1f, -1f, Float.NaN, Float.NEGATIVE_INFINITY, -0f, 3f};
    float[] gradX = {7f, 7f, 7f, 7f, 7f, 7f};
    new Hardmax(2).backward(new float[] {1f, 0f, 0f, 1f}, 0, gradY, 1, gradX, 1, 2);
    assertThatBits(gradX).areThoseOf(new float[] {7f, 0f, 0f, 0f, 0f, 7f}, gradY);
  }
}
