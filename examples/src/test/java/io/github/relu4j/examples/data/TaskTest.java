package io.github.relu4j.examples.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A task")
class TaskTest {

  private static final Task DOTS =
      new Task("dots", "", dots(new float[] {1, 3}, 0, 1), dots(new float[] {0}, 0));

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

  @Test
  @DisplayName("has the same key as one of the same samples")
  void sameKey() {
    assertThat(Spirals.generate(50, 20, 3).key()).isEqualTo(Spirals.generate(50, 20, 3).key());
  }

  static Stream<Task> others() {
    Samples training = DOTS.training();
    Samples test = DOTS.test();
    return Stream.of(
        new Task("other dots", "", training, test),
        new Task("dots", "", dots(new float[] {1, 4}, 0, 1), test),
        new Task("dots", "", dots(new float[] {1, 3}, 1, 0), test),
        new Task("dots", "", training, dots(new float[] {-0f}, 0)),
        new Task("dots", "", training, dots(new float[] {0}, 1)));
  }

  @DisplayName("has another key than one of another name, feature or label")
  @ParameterizedTest
  @MethodSource("others")
  void otherKey(Task other) {
    assertThat(other.key()).startsWith(other.name()).isNotEqualTo(DOTS.key());
  }

  private static Samples dots(float[] inputs, int... labels) {
    return new Samples(1, inputs, 2, labels);
  }

  private static Task task(float[] training, float[] test) {
    return new Task(
        "dots",
        "one pixel an image",
        new Samples(1, training, 2, new int[training.length]),
        new Samples(1, test, 2, new int[test.length]));
  }
}
