package io.github.relu4j.examples.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A task")
class TaskTest {

  @Test
  @DisplayName("is standardised by mean and deviation of what is learned from, the test part too")
  void standardised() {
    Task task = task(new float[] {1, 3}, new float[] {5}).standardised();
    assertThat(task.training().inputs()).containsExactly(-1, 1);
    assertThat(task.test().inputs()).containsExactly(3);
  }

  @Test
  @DisplayName("whose features are all the same cannot be standardised, and says so")
  void allTheSame() {
    assertThatThrownBy(() -> task(new float[] {0, 0}, new float[] {1}).standardised())
        .isInstanceOf(InvalidDataException.class)
        .hasMessage("dots: all features to learn from are 0.0, so there is nothing to learn");
  }

  private static Task task(float[] training, float[] test) {
    return new Task(
        "dots",
        "one pixel an image",
        new Samples(1, training, 2, new int[training.length]),
        new Samples(1, test, 2, new int[test.length]));
  }
}
