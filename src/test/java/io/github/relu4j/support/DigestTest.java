package io.github.relu4j.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A digest")
class DigestTest {

  private static long of(int key, float result) {
    Digest digest = new Digest();
    digest.add(key, result);
    return digest.sum();
  }

  @Test
  @DisplayName("tells one bit of one result")
  void oneBit() {
    assertThat(of(1, 1f)).isNotEqualTo(of(1, Math.nextUp(1f))).isNotEqualTo(of(2, 1f));
    assertThat(of(1, 0f)).isNotEqualTo(of(1, -0f));
  }

  @Test
  @DisplayName("takes all NaNs for one")
  void notANumber() {
    assertThat(of(1, Float.intBitsToFloat(0xffc0_1234))).isEqualTo(of(1, Float.NaN));
  }

  @Test
  @DisplayName("is the same in any order")
  void anyOrder() {
    Digest digest = new Digest();
    digest.addByInput(new float[] {2f, -1f}, new float[] {4f, 1f});
    Digest backwards = new Digest();
    backwards.addByInput(new float[] {-1f, 2f}, new float[] {1f, 4f});
    assertThat(digest.sum()).isEqualTo(backwards.sum());
  }

  @Test
  @DisplayName("mixes as SplitMix64 does: its first two numbers from the state 0")
  void mixing() {
    assertThat(Digest.mixed(0)).isEqualTo(0xe220a8397b1dcdafL);
    assertThat(Digest.mixed(0x9e3779b97f4a7c15L)).isEqualTo(0x6e789e6aa1b965f4L);
  }
}
