package io.github.relu4j.benchmarks.compare;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.relu4j.benchmarks.Operation;
import io.github.relu4j.benchmarks.engine.Call;
import io.github.relu4j.benchmarks.engine.Engine;
import io.github.relu4j.benchmarks.engine.EngineAbsentException;
import io.github.relu4j.benchmarks.engine.Engines;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Opens an engine, tries what it has, and writes its {@link Offer}: run by {@link EngineJvm}. */
final class Probe {

  private static final int LENGTH = 16;

  private Probe() {}

  /** Arguments: the file to write, the engine, and the activations. */
  public static void main(String[] arguments) throws IOException {
    List<String> activations = List.of(arguments).subList(2, arguments.length);
    new ObjectMapper().writeValue(Path.of(arguments[0]).toFile(), offer(arguments[1], activations));
    // A native library's threads must not keep this JVM alive.
    System.exit(0);
  }

  private static Offer offer(String name, List<String> activations) {
    try (Engine engine = Engines.open(name)) {
      List<Workload> workloads = new ArrayList<>();
      for (String activation : activations) {
        for (Operation operation : Operation.values()) {
          for (Placement placement : Placement.values()) {
            Workload workload = new Workload(activation, operation, placement);
            if (has(engine, workload)) {
              workloads.add(workload);
            }
          }
        }
      }
      return new Offer(engine.version(), engine.mode(), workloads);
    } catch (EngineAbsentException e) {
      return Offer.absent(e.getMessage().substring(name.length() + 2));
    }
  }

  private static boolean has(Engine engine, Workload workload) {
    Optional<Call> prepared = engine.prepare(workload.over(LENGTH, Input.NORMAL));
    prepared.ifPresent(
        call -> {
          call.run();
          call.close();
        });
    return prepared.isPresent();
  }
}
