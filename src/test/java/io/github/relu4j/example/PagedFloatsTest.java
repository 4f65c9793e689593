package io.github.relu4j.example;

import static io.github.relu4j.support.SameBits.assertThatBits;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.relu4j.Activations;
import io.github.relu4j.storage.FloatStorage;
import io.github.relu4j.support.FloatSample;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The storage of one's own in docs/memory.md")
class PagedFloatsTest {

  private static final int PAGE = 1 << 20;
  private static final int BEFORE = PAGE - 700;

  @Test
  @DisplayName("gets the floats that an array gets, across the border of two pages")
  void acrossPages() {
    float[] x = FloatSample.elements(1_500, 1);
    float[] expected = new float[x.length];
    Activations.gelu().forward(x, expected);
    PagedFloats pages = new PagedFloats(PAGE + 800L);
    pages.write(BEFORE, x, 0, x.length);
    Activations.gelu().forward(pages, pages);
    float[] y = new float[x.length];
    pages.read(BEFORE, y, 0, y.length);
    assertThatBits(y).areThoseOf(expected, x);
  }

  @Test
  @DisplayName("goes together with other kinds")
  void mixture() {
    float[] x = FloatSample.elements(1_500, 1);
    short[] halves = new short[x.length];
    PagedFloats pages = new PagedFloats(x.length);
    pages.write(0, x, 0, x.length);
    Activations.relu().forward(pages, FloatStorage.ofHalves(halves));
    short[] expected = new short[x.length];
    Activations.relu().forward(FloatStorage.of(x), FloatStorage.ofHalves(expected));
    assertThat(halves).isEqualTo(expected);
  }
}
