package io.github.relu4j.examples.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.DoubleAdder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchTest {

  @TempDir private Path directory;
  private Runs runs;
  private final DoubleAdder cost = new DoubleAdder();
  private final AtomicInteger done = new AtomicInteger();

  @BeforeEach
  void open() throws IOException {
    runs = Runs.open(directory.resolve("runs.jsonl"));
  }

  @AfterEach
  void close() throws IOException {
    runs.close();
  }

  @Test
  @DisplayName("outcomes come in the order of the jobs, and each job is done once")
  void order() {
    try (Bench bench = new Bench(runs, 2, cost::add)) {
      List<Power.Value> values = bench.run(List.of(power(2, 3), power(5, 2), power(2, 3)));
      assertThat(values)
          .containsExactly(new Power.Value(8), new Power.Value(25), new Power.Value(8));
    }
    assertThat(done).hasValue(2);
    assertThat(cost.sum()).isEqualTo(5);
  }

  @Test
  @DisplayName("what was done before is not done again, and a rehearsal does not count it")
  void kept() {
    try (Bench bench = new Bench(runs, 1, cost::add)) {
      bench.run(List.of(power(2, 3)));
      Rehearsal rehearsal = new Rehearsal(runs);
      assertThat(rehearsal.run(List.of(power(2, 3), power(5, 2), power(5, 2))))
          .containsExactly(new Power.Value(8), new Power.Value(-1), new Power.Value(-1));
      assertThat(rehearsal.cost()).isEqualTo(2);
      bench.run(List.of(power(2, 3)));
    }
    assertThat(done).hasValue(1);
  }

  @Test
  @DisplayName("a job that fails ends the run, and leaves what was done before")
  void failure() {
    Power failing =
        new Power(
            1,
            1,
            () -> {
              throw new IllegalStateException("broken");
            });
    try (Bench bench = new Bench(runs, 1, cost::add)) {
      assertThatIllegalStateException()
          .isThrownBy(() -> bench.run(List.of(power(2, 3), failing)))
          .withMessage("broken");
    }
    assertThat(runs.count()).isEqualTo(1);
  }

  private Power power(double base, double exponent) {
    return new Power(base, exponent, done::incrementAndGet);
  }
}
