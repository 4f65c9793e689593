package io.github.relu4j.support;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What the library logs. */
public final class LoggedWarnings {

  /** Held here, since the log's manager forgets loggers that nobody holds. */
  private static final Logger LOGGER = Logger.getLogger("io.github.relu4j");

  private LoggedWarnings() {}

  /** An action that may throw whatever it likes. */
  @FunctionalInterface
  public interface Action {

    /** Runs it. */
    void run() throws Exception;
  }

  /**
   * The records that are logged during an action, which then do not go to the console. What other
   * tests log at that time is not among them.
   */
  public static synchronized List<LogRecord> during(Action action) {
    List<LogRecord> records = new CopyOnWriteArrayList<>();
    Filter before = LOGGER.getFilter();
    Thread test = Thread.currentThread();
    LOGGER.setFilter(
        logged -> {
          boolean isOfAnotherTest =
              Thread.currentThread() != test
                  && Thread.currentThread() instanceof ForkJoinWorkerThread;
          return isOfAnotherTest || !records.add(logged);
        });
    try {
      action.run();
    } catch (Exception e) {
      throw new AssertionError(e);
    } finally {
      LOGGER.setFilter(before);
    }
    return records;
  }
}
