package io.github.relu4j.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.relu4j.benchmarks.Operation;
import io.github.relu4j.benchmarks.engine.ProgramClassPath;
import io.github.relu4j.benchmarks.jmh.MegamorphicBenchmark;
import io.github.relu4j.benchmarks.jmh.UnalignedBenchmark;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The schedule")
class ScheduleTest {

  private static final Effort FOUR_SECONDS = new Effort(1, 1, 4, Duration.ofMillis(500), false);

  private static final Workload TANH =
      new Workload("tanh", Operation.FORWARD, Placement.OUT_OF_PLACE);

  @Test
  @DisplayName("counts one cell where all parameters are given, on two threads, too")
  void oneCell() {
    Task cell =
        Task.of(new Cell(new Row(TANH, 256, Input.NORMAL), "math", FlagSet.NONE), FOUR_SECONDS);

    assertThat(cell.cells()).isEqualTo(1);
    assertThat(cell.with(ParallelBenchmark.class).cells()).isEqualTo(1);
  }

  @Test
  @DisplayName("counts every method with every value of the parameters that are not given")
  void manyCells() {
    assertThat(ofTanh(MegamorphicBenchmark.class).cells()).isEqualTo(Operation.values().length);
    assertThat(ofTanh(UnalignedBenchmark.class).cells()).isEqualTo(2 * 5);
  }

  @Test
  @DisplayName("counts without the module what only runs with it")
  void withoutTheModule() throws IOException, InterruptedException {
    assertThat(ProgramClassPath.whole().run(BoundsCount.class)).containsExactly("9");
  }

  /** Prints how many bounds there are. */
  static final class BoundsCount {

    public static void main(String[] none) {
      Map<FlagSet, Map<String, Offer>> nobody = Map.of();
      System.out.println(new Schedule(new Plan(new Offers(nobody)).addBounds().tasks()).cells());
    }
  }

  @Test
  @DisplayName("takes as long as its cells, not its tasks")
  void estimate() {
    Duration one = FOUR_SECONDS.estimate();
    Schedule schedule =
        new Schedule(List.of(ofTanh(MegamorphicBenchmark.class), ofTanh(UnalignedBenchmark.class)));

    assertThat(schedule.cells()).isEqualTo(3 + 10);
    assertThat(schedule.estimate()).isEqualTo(one.multipliedBy(3 + 10));
  }

  private static Task ofTanh(Class<?> benchmark) {
    return new Task(benchmark, Map.of("activation", "tanh"), "relu4j", FlagSet.NONE, FOUR_SECONDS);
  }
}
