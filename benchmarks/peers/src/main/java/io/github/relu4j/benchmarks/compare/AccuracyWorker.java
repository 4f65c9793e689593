package io.github.relu4j.benchmarks.compare;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.relu4j.Activation;
import io.github.relu4j.Activations;
import io.github.relu4j.benchmarks.Operation;
import io.github.relu4j.benchmarks.engine.Call;
import io.github.relu4j.benchmarks.engine.Engine;
import io.github.relu4j.benchmarks.engine.EngineAbsentException;
import io.github.relu4j.benchmarks.engine.Engines;
import io.github.relu4j.benchmarks.engine.Work;
import io.github.relu4j.reference.Reference;
import io.github.relu4j.reference.References;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Holds one engine to the exact values over a sample of all floats: run by {@link EngineJvm}. */
final class AccuracyWorker {

  private static final int BATCH = 65_536;

  private final Engine engine;
  private final float[] sample;

  AccuracyWorker(Engine engine, float[] sample) {
    this.engine = engine;
    this.sample = sample;
  }

  /** Arguments: the file to write, the engine, the sample's step, and the activations. */
  public static void main(String[] arguments) throws IOException {
    float[] sample = FloatSample.of(Integer.parseInt(arguments[2]));
    List<AccuracyRow> rows = new ArrayList<>();
    try (Engine engine = Engines.open(arguments[1])) {
      AccuracyWorker worker = new AccuracyWorker(engine, sample);
      for (String activation : List.of(arguments).subList(3, arguments.length)) {
        for (Operation operation : Operation.values()) {
          worker.judge(activation, operation).ifPresent(rows::add);
        }
      }
    } catch (EngineAbsentException e) {
      System.err.println(e.getMessage());
      System.exit(1);
    }
    new ObjectMapper().writeValue(Path.of(arguments[0]).toFile(), rows);
    // A native library's threads must not keep this JVM alive.
    System.exit(0);
  }

  /** The row, or nothing if the engine has no such operation. */
  Optional<AccuracyRow> judge(String name, Operation operation) {
    Activation activation = Activations.parse(name);
    WorstError worst = new WorstError();
    for (int from = 0; from < sample.length; from += BATCH) {
      float[] x = Arrays.copyOfRange(sample, from, Math.min(from + BATCH, sample.length));
      if (!judge(activation, operation, x, worst)) {
        return Optional.empty();
      }
    }
    return Optional.of(
        new AccuracyRow(
            engine.name(),
            engine.version(),
            name,
            operation,
            worst.ulp(),
            worst.atX(),
            worst.ulpOfNormalResults(),
            worst.wrongSpecial()));
  }

  private boolean judge(Activation activation, Operation operation, float[] x, WorstError worst) {
    float[] gradY = new float[x.length];
    Arrays.fill(gradY, 1f);
    Optional<Call> prepared =
        engine.prepare(new Work(activation, operation, x.clone(), gradY, false));
    if (prepared.isEmpty()) {
      return false;
    }
    Reference reference = References.of(activation);
    try (Call call = prepared.get()) {
      call.run();
      float[] results = call.result();
      for (int i = 0; i < x.length; i++) {
        worst.add(x[i], results[i], operation.exact(reference, x[i], 1f));
      }
    }
    return true;
  }
}
