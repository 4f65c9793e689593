package io.github.relu4j;

import static io.github.relu4j.support.SameBits.assertThatBits;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.relu4j.support.FloatSample;
import io.github.relu4j.support.Operation;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("PReLU has a learned slope per channel")
class PReluTest {

  private static final float[] MINUS_ONES = new float[12];

  static {
    Arrays.fill(MINUS_ONES, -1f);
  }

  private static float[] forward(PRelu prelu, float[] x) {
    float[] y = new float[x.length];
    prelu.forward(x, y);
    return y;
  }

  @Test
  @DisplayName("[N, C]: neighbouring elements are of different channels")
  void rows() {
    assertThat(forward(Activations.prelu(1f, 2f, 3f), MINUS_ONES))
        .containsExactly(-1, -2, -3, -1, -2, -3, -1, -2, -3, -1, -2, -3);
  }

  @Test
  @DisplayName("[N, C, H, W]: H * W neighbouring elements share a channel")
  void images() {
    assertThat(forward(Activations.prelu(new float[] {1f, 2f, 3f}, 2), MINUS_ONES))
        .containsExactly(-1, -1, -2, -2, -3, -3, -1, -1, -2, -2, -3, -3);
  }

  @Test
  @DisplayName("without arguments it has one slope of 0.25")
  void defaultAlpha() {
    assertThat(Activations.prelu()).isEqualTo(Activations.prelu(0.25f));
  }

  @DisplayName("alpha is no place for an output: a slope would change while it is read")
  @ParameterizedTest
  @EnumSource
  void outputIsAlpha(Operation operation) {
    float[] alpha = {0.5f, 0.25f};
    PRelu prelu = Activations.prelu(alpha);
    float[] x = {-1f, -2f};
    assertThatIllegalArgumentException()
        .isThrownBy(() -> operation.run(prelu, x, 0, x, 0, alpha, 0, 2))
        .withMessageContaining("alpha");
  }

  @Test
  @DisplayName("alpha is no place for the gradient from the output")
  void gradientFromOutputIsAlpha() {
    float[] alpha = {0.5f, 0.25f};
    PRelu prelu = Activations.prelu(alpha);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> prelu.backwardFromOutput(new float[2], new float[2], alpha))
        .withMessage("gradX must be another array than alpha");
  }

  @Test
  @DisplayName("alpha is no place for its own gradient")
  void alphaGradientIsAlpha() {
    float[] alpha = {0.5f, 0.25f};
    PRelu prelu = Activations.prelu(alpha);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> prelu.alphaGradient(new float[2], new float[2], alpha))
        .withMessage("gradAlpha must be another array than alpha");
  }

  @Test
  @DisplayName("f' is 1 above 0 and the channel's alpha elsewhere")
  void derivative() {
    float[] dydx = new float[4];
    Activations.prelu(0.5f, 3f).derivative(new float[] {2f, 2f, -2f, -2f}, dydx);
    assertThat(dydx).containsExactly(1f, 1f, 0.5f, 3f);
  }

  @Test
  @DisplayName("one channel takes any length")
  void oneChannel() {
    assertThat(forward(Activations.prelu(0.5f), new float[] {-2, 4, -6}))
        .containsExactly(-1, 4, -3);
  }

  @Test
  @DisplayName("alpha is a live view: an update in place is seen by the next call")
  void liveAlpha() {
    float[] alpha = {1f, 2f, 3f};
    PRelu prelu = Activations.prelu(alpha);
    forward(prelu, MINUS_ONES);
    alpha[1] = 0.5f;
    assertThat(forward(prelu, MINUS_ONES)).startsWith(-1, -0.5f, -3);
    assertThat(prelu.alpha()).isSameAs(alpha);
    assertThat(prelu.name()).isEqualTo("prelu(1.0,0.5,3.0)");
  }

  @DisplayName("an alpha that has become NaN or infinite shows on its channel only")
  @ParameterizedTest
  @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY})
  void alphaNotFinite(float broken) {
    float[] alpha = {1f, 2f, 3f};
    PRelu prelu = Activations.prelu(alpha);
    alpha[1] = broken;
    float[] x = FloatSample.elements(3, 1);
    Arrays.fill(x, -1f);
    assertThatBits(forward(prelu, x)).areThoseOf(new float[] {-1, -broken, -3}, x);
  }

  @DisplayName("a length that is not whole blocks: an error with length and block")
  @ParameterizedTest
  @EnumSource
  void brokenBlocks(Operation operation) {
    PRelu prelu = Activations.prelu(new float[] {1f, 2f, 3f}, 2);
    float[] out = new float[12];
    assertThatIllegalArgumentException()
        .isThrownBy(() -> operation.run(prelu, MINUS_ONES, 0, MINUS_ONES, 0, out, 0, 10))
        .withMessageContainingAll("10", "3 channels", "2 elements");
    assertThat(out).containsOnly(0f);
  }

  @Test
  @DisplayName("a length that is not whole blocks is refused by the gradient from the output")
  void brokenBlocksFromOutput() {
    PRelu prelu = Activations.prelu(new float[] {1f, 2f, 3f}, 2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> prelu.backwardFromOutput(new float[10], new float[10], new float[10]))
        .withMessageContainingAll("10", "3 channels", "2 elements");
  }

  @Test
  @DisplayName("a block of more than 2^31 elements holds no length but 0")
  void hugeBlock() {
    PRelu prelu = Activations.prelu(new float[] {1f, 2f}, Integer.MAX_VALUE);
    assertThatIllegalArgumentException().isThrownBy(() -> forward(prelu, MINUS_ONES));
    assertThat(forward(prelu, new float[0])).isEmpty();
  }

  @Test
  @DisplayName("equal are PReLUs of equal layout and, at the moment, equal alphas")
  void equality() {
    float[] alpha = {1f, 2f};
    PRelu prelu = Activations.prelu(alpha, 2);
    PRelu same = Activations.prelu(new float[] {1f, 2f}, 2);
    assertThat(prelu)
        .isEqualTo(same)
        .hasSameHashCodeAs(same)
        .isNotEqualTo(Activations.prelu(alpha, 1))
        .hasToString(prelu.name());
    int hash = prelu.hashCode();
    alpha[0] = 5f;
    assertThat(prelu).isNotEqualTo(same).isNotEqualTo(Activations.relu());
    assertThat(prelu.hashCode()).isEqualTo(hash);
    assertThat(Activations.prelu(alpha, 3).hashCode()).isNotEqualTo(hash);
  }

  @Test
  @DisplayName("tells its layout")
  void layout() {
    assertThat(Activations.prelu(new float[] {1f}, 49).elementsPerChannel()).isEqualTo(49);
    assertThat(Activations.prelu(0.25f).elementsPerChannel()).isEqualTo(1);
  }
}
