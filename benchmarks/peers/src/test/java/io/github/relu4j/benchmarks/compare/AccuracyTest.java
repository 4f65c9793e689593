package io.github.relu4j.benchmarks.compare;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.relu4j.benchmarks.Operation;
import io.github.relu4j.benchmarks.engine.Engine;
import io.github.relu4j.benchmarks.engine.EngineAbsentException;
import io.github.relu4j.benchmarks.engine.Engines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
    int step = 50_021;
    float[] sample = FloatSample.of(step);
    try (Engine engine = Engines.open(Engines.OURS)) {
      AccuracyRow row =
          new AccuracyWorker(engine, step, sample).judge("tanh", Operation.FORWARD).orElseThrow();

      assertThat(row.worstUlp()).isBetween(0.5, 1.0);
      assertThat(row.wrongSpecial()).isZero();
      assertThat(row.activation()).isEqualTo("tanh");
      assertThat(row.step()).isEqualTo(step);
    }
  }

  @Test
  @DisplayName("of a copy is that of no function at all")
  void copy() throws EngineAbsentException {
    try (Engine engine = Engines.open(Engines.FLOOR)) {
      AccuracyRow row =
          new AccuracyWorker(engine, 1, new float[] {3f})
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
      assertThat(new AccuracyWorker(engine, 1, new float[] {3f}).judge("relu", Operation.FORWARD))
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
  @DisplayName("is kept in a file, in which a row is replaced by a newer one")
  void file(@TempDir Path folder) throws IOException {
    AccuracyFile file = new AccuracyFile(folder);
    file.add(List.of(row("math", 1), row("jafama", Double.POSITIVE_INFINITY)));
    file.add(List.of(row("math", 2)));

    JsonNode json = new ObjectMapper().readTree(folder.resolve("accuracy.json").toFile());
    assertThat(json)
        .extracting(row -> row.get("engine").asText())
        .containsExactly("math", "jafama");
    assertThat(json.get(0).get("worstUlp").asDouble()).isEqualTo(2);
    assertThat(json.get(0).get("operation").asText()).isEqualTo("FORWARD");
  }

  @Test
  @DisplayName("is kept beside rows of before the step was recorded")
  void olderFile(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("accuracy.json"),
        """
        [{"engine": "math", "version": "17", "activation": "tanh", "operation": "FORWARD",
          "worstUlp": 0.5, "atX": 1.0, "worstUlpNormalResults": 0.5, "wrongSpecial": 0}]
        """);
    new AccuracyFile(folder).add(List.of(row("jafama", 1)));

    assertThat(new ObjectMapper().readTree(folder.resolve("accuracy.json").toFile()))
        .extracting(row -> row.get("step").asText())
        .containsExactly("null", "1");
  }

  private static AccuracyRow row(String engine, double ulp) {
    return new AccuracyRow(engine, "1", 1, "tanh", Operation.FORWARD, ulp, 0.5f, ulp, 0);
  }
}
