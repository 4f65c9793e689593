package io.github.relu4j.examples.data;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Halved images")
class ImagesTest {

  @Test
  @DisplayName("have the mean of each square of four pixels, row by row")
  void squares() {
    float[] image = {
      0, 4, 1, 1,
      8, 0, 1, 1,
      2, 2, 0, 0,
      2, 2, 0, 1
    };
    assertThat(Images.halved(image, 4, 4)).containsExactly(3, 1, 2, 0.25f);
  }

  @Test
  @DisplayName("follow each other as those before did, and need not be squares")
  void several() {
    float[] images = {
      1, 1, 2, 2, 3, 3,
      1, 1, 2, 2, 3, 3,
      4, 4, 5, 5, 6, 6,
      4, 4, 5, 5, 6, 6
    };
    assertThat(Images.halved(images, 2, 6)).containsExactly(1, 2, 3, 4, 5, 6);
  }
}
