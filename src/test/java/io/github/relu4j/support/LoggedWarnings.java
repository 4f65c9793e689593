package io.github.relu4j.support;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
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

  /** The records that are logged during an action, which then do not go to the console. */
  public static List<LogRecord> during(Action action) {
    List<LogRecord> records = new CopyOnWriteArrayList<>();
    Filter before = LOGGER.getFilter();
    LOGGER.setFilter(
        logged -> {
          records.add(logged);
          return false;
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
