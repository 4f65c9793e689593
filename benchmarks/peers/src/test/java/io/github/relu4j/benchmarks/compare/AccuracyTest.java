package io.github.relu4j.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.relu4j.benchmarks.Operation;
import io.github.relu4j.benchmarks.engine.Engine;
import io.github.relu4j.benchmarks.engine.EngineAbsentException;
import io.github.relu4j.benchmarks.engine.Engines;
import io.github.relu4j.benchmarks.results.Column;
import io.github.relu4j.benchmarks.results.Flags;
import io.github.relu4j.benchmarks.results.Machine;
import io.github.relu4j.benchmarks.results.Origin;
import io.github.relu4j.benchmarks.results.Result;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The accuracy")
class AccuracyTest {

  @Test
  @DisplayName("is the worst error, with where it is, and without mistaken NaN and infinity")
  void worst() {
    WorstError worst = new WorstError();
    worst.add(1f, 1f, 1);
    worst.add(2f, 1f + 3 * Math.ulp(1f), 1);
    worst.add(3f, 0f, 5 * (double) Float.MIN_VALUE);
    worst.add(4f, Float.NaN, 1);
    worst.add(5f, Float.POSITIVE_INFINITY, 1);
    worst.add(6f, 1f, Double.NaN);
    worst.add(Float.NaN, Float.NaN, Double.NaN);
    worst.add(7f, Float.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY);

    assertThat(worst.ulp()).isEqualTo(5);
    assertThat(worst.atX()).isEqualTo(3f);
    assertThat(worst.ulpOfNormalResults()).isEqualTo(3);
    assertThat(worst.wrongSpecial()).isEqualTo(3);
  }

  @Test
  @DisplayName("of this library is what it promises, over batches that leave a rest")
  void ours() throws EngineAbsentException {
    float[] sample = FloatSample.of(50_021);
    try (Engine engine = Engines.open(Engines.OURS)) {
      AccuracyRow row =
          new AccuracyWorker(engine, sample).judge("tanh", Operation.FORWARD).orElseThrow();

      assertThat(row.worstUlp()).isBetween(0.5, 1.0);
      assertThat(row.wrongSpecial()).isZero();
      assertThat(row.activation()).isEqualTo("tanh");
    }
  }

  @Test
  @DisplayName("of a copy is that of no function at all")
  void copy() throws EngineAbsentException {
    try (Engine engine = Engines.open(Engines.FLOOR)) {
      AccuracyRow row =
          new AccuracyWorker(engine, new float[] {3f})
              .judge("tanh", Operation.FORWARD)
              .orElseThrow();

      assertThat(row.worstUlp()).isGreaterThan(1e6);
      assertThat(row.atX()).isEqualTo(3f);
    }
  }

  @Test
  @DisplayName("of what an engine lacks is not there")
  void lacking() throws EngineAbsentException {
    try (Engine engine = Engines.open("jafama")) {
      assertThat(new AccuracyWorker(engine, new float[] {3f}).judge("relu", Operation.FORWARD))
          .isEmpty();
    }
  }

  @Test
  @DisplayName("is taken over all exponents, both signs, NaN and the floats around powers of two")
  void sample() {
    float[] sample = FloatSample.of(1_000_003);

    assertThat(IntStream.range(0, sample.length).mapToObj(i -> sample[i]))
        .contains(1f, -1f, Math.nextUp(1f), Math.nextDown(1f), Float.MIN_VALUE, -Float.MIN_NORMAL)
        .contains(0f, -0f, Float.intBitsToFloat(Float.floatToIntBits(2f) - 64))
        .anyMatch(x -> x.isNaN());
    assertThat(FloatSample.of(FloatSample.STEP).length).isGreaterThan((int) ((1L << 32) / 2003));
  }

  @Test
  @DisplayName("is a line among the results, without a time")
  void line() {
    Origin origin =
        new Origin(new Machine("CPU 1", "", "", 2), "17", "0123abc", "2026-01-01", "typed");
    Result result =
        new AccuracyRow("math", "1", "tanh", Operation.FORWARD, 0.5, 0.25f, 0.4, 3)
            .result(Flags.NONE, origin);

    assertThat(result.get(Column.BENCHMARK)).isEqualTo(Result.ACCURACY);
    assertThat(result.get(Column.OPERATION)).isEqualTo("forward");
    assertThat(result.get(Column.ULP)).isEqualTo("0.5");
    assertThat(result.get(Column.ULP_NORMAL)).isEqualTo("0.4");
    assertThat(result.get(Column.MISTAKEN)).isEqualTo("3");
    assertThat(result.get(Column.COMMIT)).isEqualTo("0123abc");
    assertThat(result.ns()).isNaN();
  }
}
