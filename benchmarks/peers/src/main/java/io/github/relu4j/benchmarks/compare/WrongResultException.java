package io.github.relu4j.benchmarks.compare;

/** An engine does not compute what is to be timed. */
final class WrongResultException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  WrongResultException(String engine, ResultCheck check) {
    super(
        engine
            + " is further from the exact value than its tolerance in "
            + check.wrong()
            + " elements; "
            + check.first());
  }
}
