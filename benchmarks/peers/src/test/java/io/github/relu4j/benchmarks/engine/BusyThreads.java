package io.github.relu4j.benchmarks.engine;

import io.github.relu4j.benchmarks.Operation;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A program that lets an engine compute and prints which native threads Linux gave processor time
 * for it. Threads that a native library starts bear the name of the thread that starts them, which
 * here is the main thread; Java's own have names of their own.
 */
final class BusyThreads {

  private static final int LENGTH = 1 << 18;
  private static final int CALLS = 20;
  private static final Path ALL = Path.of("/proc/self/task");

  private BusyThreads() {}

  public static void main(String[] arguments) throws EngineAbsentException, IOException {
    Path self = Path.of("/proc/thread-self").toRealPath().getFileName();
    try (Engine engine = Engines.open(arguments[0])) {
      Map<Path, Long> before = processorTimes(self);
      for (Operation operation : Operation.values()) {
        for (String activation : EngineContract.ACTIVATIONS) {
          compute(engine.prepare(EngineContract.work(activation, operation, LENGTH, false)));
        }
      }
      Map<Path, Long> after = processorTimes(self);
      after.replaceAll((thread, time) -> time - before.getOrDefault(thread, 0L));
      after.values().removeIf(time -> time == 0);
      System.out.println(
          engine.name()
              + (after.remove(self) == null
                  ? " left the calling thread idle"
                  : " kept the calling thread busy"));
      System.out.println(after.isEmpty() ? "and no other" : "and others for " + after + " ns");
    }
  }

  private static void compute(Optional<Call> prepared) {
    try (Call call = prepared.orElseThrow()) {
      for (int i = 0; i < CALLS; i++) {
        call.run();
      }
    }
  }

  /** In nanoseconds, by thread. */
  private static Map<Path, Long> processorTimes(Path self) throws IOException {
    String name = Files.readString(ALL.resolve(self).resolve("comm"));
    Map<Path, Long> times = new HashMap<>();
    try (DirectoryStream<Path> threads = Files.newDirectoryStream(ALL)) {
      for (Path thread : threads) {
        if (Files.readString(thread.resolve("comm")).equals(name)) {
          String statistics = Files.readString(thread.resolve("schedstat"));
          times.put(thread.getFileName(), Long.valueOf(statistics.split(" ")[0]));
        }
      }
    }
    return times;
  }
}
