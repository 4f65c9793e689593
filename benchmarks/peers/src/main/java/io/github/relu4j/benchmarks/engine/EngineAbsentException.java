package io.github.relu4j.benchmarks.engine;

/** An engine cannot be loaded here; the message tells why. */
public final class EngineAbsentException extends Exception {

  private static final long serialVersionUID = 1L;

  EngineAbsentException(String engine, Throwable reason) {
    super(engine + ": " + reason(reason), reason);
  }

  private static String reason(Throwable failure) {
    Throwable first = failure;
    while (first.getCause() != null) {
      first = first.getCause();
    }
    return first.getClass().getSimpleName() + ": " + first.getMessage();
  }
}
