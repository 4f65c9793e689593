package io.github.relu4j.benchmarks.report.results;

/**
 * One line of a chart: an engine, and the flags it is shown with. This library comes twice, once on
 * each path; the others take no notice of the flags.
 *
 * @param engine the name that the benchmark knows it by
 * @param flags for the library the path, for others the run that is looked at first
 */
public record Contender(String engine, Flags flags) {

  static final String LIBRARY = "relu4j";
  static final String COPY = "arraycopy";

  /** The library with the module. */
  public static final Contender VECTOR = new Contender(LIBRARY, Flags.MODULE);

  /** The library without a flag. */
  public static final Contender NO_FLAG = new Contender(LIBRARY, Flags.NONE);

  /** The floor: a mere copy. */
  public static final Contender FLOOR = new Contender(COPY, Flags.MODULE);

  /** Another engine, for comparison with the library under those flags. */
  static Contender peer(String engine, Flags flags) {
    return new Contender(engine, flags);
  }

  /** Whether this is the library. */
  public boolean isLibrary() {
    return engine.equals(LIBRARY);
  }

  /** Whether this is neither the library nor the floor. */
  public boolean isPeer() {
    return !isLibrary() && !engine.equals(COPY);
  }

  /** For a reader. */
  public String title() {
    if (!isLibrary()) {
      return engine;
    }
    return LIBRARY + (flags == Flags.MODULE ? ", vector path" : ", no flag");
  }

  /** For a sentence. */
  public String phrase() {
    if (!isLibrary()) {
      return engine;
    }
    return LIBRARY + (flags == Flags.MODULE ? "'s vector path" : " without a flag");
  }
}
