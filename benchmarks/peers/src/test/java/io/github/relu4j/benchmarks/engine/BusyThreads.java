package io.github.relu4j.benchmarks.engine;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A program that lets an engine compute and prints which native threads Linux gave processor time
 * for it. Threads that a native library starts bear the name of the thread that starts them, which
 * here is the main thread; Java's own have names of their own.
 */
final class BusyThreads {

  static final String LOADER = "the thread that loaded it";
  static final String ANOTHER = "another thread";
  static final Path ALL = Path.of("/proc/self/task");

  private static final int LENGTH = 1 << 18;
  private static final int CALLS = 10;
  private static final long PAUSE_MILLIS = 200;

  private final Engine engine;
  private final Path self = Path.of("/proc/thread-self").toRealPath().getFileName();

  private BusyThreads(Engine engine) throws IOException {
    this.engine = engine;
  }

  public static void main(String[] arguments) throws Exception {
    try (Engine engine = open(arguments[0], arguments[1])) {
      new BusyThreads(engine).print();
    }
  }

  private static Engine open(String name, String caller) throws Exception {
    if (caller.equals(LOADER)) {
      return Engines.open(name);
    }
    ExecutorService loader = Executors.newSingleThreadExecutor();
    try {
      return loader.submit(() -> Engines.open(name)).get();
    } finally {
      loader.shutdown();
    }
  }

  private void print() throws IOException, InterruptedException {
    Map<Path, Long> before = processorTimesAtRest();
    Case.all()
        .filter(work -> !work.inPlace())
        .flatMap(work -> engine.prepare(work.work(LENGTH)).stream())
        .forEach(BusyThreads::compute);
    processorTimes()
        .forEach(
            (thread, time) -> {
              long spent = time - before.getOrDefault(thread, 0L);
              if (thread.equals(self) && spent > 0) {
                System.out.println("busy: the calling thread");
              } else if (spent > 0) {
                System.out.println("busy: another thread, for " + spent + " ns");
              }
            });
  }

  private static void compute(Call prepared) {
    try (Call call = prepared) {
      for (int i = 0; i < CALLS; i++) {
        call.run();
      }
    }
  }

  /** Once the threads that loading started have gone to sleep: some of them first spin a while. */
  private Map<Path, Long> processorTimesAtRest() throws IOException, InterruptedException {
    Map<Path, Long> before;
    Map<Path, Long> times = processorTimes();
    do {
      before = times;
      Thread.sleep(PAUSE_MILLIS);
      times = processorTimes();
      before.put(self, times.get(self));
    } while (!times.equals(before));
    return times;
  }

  /** In nanoseconds, by thread. */
  private Map<Path, Long> processorTimes() throws IOException {
    String name = Files.readString(ALL.resolve(self).resolve("comm"));
    Map<Path, Long> times = new HashMap<>();
    try (DirectoryStream<Path> threads = Files.newDirectoryStream(ALL)) {
      for (Path thread : threads) {
        try {
          if (Files.readString(thread.resolve("comm")).equals(name)) {
            String statistics = Files.readString(thread.resolve("schedstat"));
            times.put(thread.getFileName(), Long.valueOf(statistics.split(" ")[0]));
          }
        } catch (IOException e) {
          // The JVM's compiler threads come and go.
          if (Files.exists(thread)) {
            throw e;
          }
        }
      }
    }
    return times;
  }
}
