package io.github.relu4j.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The rows that are looked at")
class RowSamplerTest {

  private static List<Long> picked(int interval, int... batches) {
    RowSampler sampler = new RowSampler(interval);
    List<Long> picked = new ArrayList<>();
    long before = 0;
    for (int batch : batches) {
      for (long row = sampler.next(); row < batch; row = sampler.next()) {
        picked.add(before + row);
        sampler.picked();
      }
      sampler.passed(batch);
      before += batch;
    }
    return picked;
  }

  @Test
  @DisplayName("are all of them with an interval of 1")
  void all() {
    assertThat(picked(1, 3, 0, 5)).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L);
  }

  @DisplayName("are one in each interval")
  @ParameterizedTest
  @ValueSource(ints = {2, 7, 64, 1000})
  void oneInEach(int interval) {
    assertThat(picked(interval, 50 * interval))
        .extracting(row -> row / interval)
        .containsExactlyElementsOf(LongStream.range(0, 50).boxed().toList());
  }

  @Test
  @DisplayName("are the same however the rows are cut into batches")
  void anyBatches() {
    assertThat(picked(16, 1, 99, 0, 300, 17, 583)).isEqualTo(picked(16, 1_000));
  }

  @Test
  @DisplayName("meet every place of a batch that is as long as the interval")
  void everyPlace() {
    int[] batches = IntStream.generate(() -> 32).limit(100).toArray();
    assertThat(picked(32, batches)).extracting(row -> row % 32).containsAll(places(32));
  }

  private static List<Long> places(int count) {
    return LongStream.range(0, count).boxed().toList();
  }

  @DisplayName("are of an interval of at least 1")
  @ParameterizedTest
  @ValueSource(ints = {0, -1})
  void badInterval(int interval) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RowSampler(interval))
        .withMessage("interval must be at least 1 but is " + interval);
  }
}
