package io.github.relu4j;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What the library logs while this is open, in the place of the console. */
public final class LoggedWarnings extends Handler implements AutoCloseable {

  private final Logger logger = Logger.getLogger("io.github.relu4j");
  private final List<LogRecord> records = new CopyOnWriteArrayList<>();

  /** Begins to listen. */
  public LoggedWarnings() {
    logger.setUseParentHandlers(false);
    logger.addHandler(this);
  }

  /** All records so far. */
  public List<LogRecord> records() {
    return records;
  }

  @Override
  public void publish(LogRecord record) {
    records.add(record);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    logger.removeHandler(this);
    logger.setUseParentHandlers(true);
  }
}
