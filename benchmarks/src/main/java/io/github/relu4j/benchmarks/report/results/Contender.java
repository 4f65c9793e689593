package io.github.relu4j.benchmarks.report.results;

/**
 * One line of a chart: an engine, and the flags it is shown with. This library comes once for each
 * set of flags that decides on its path; the others take no notice of them.
 *
 * @param engine the name that the benchmark knows it by
 * @param flags for the library the path, for others the run that is looked at first
 */
public record Contender(String engine, Flags flags) {

  static final String LIBRARY = "relu4j";
  static final String COPY = "arraycopy";

  /** The library on the vector path. */
  public static final Contender VECTOR = new Contender(LIBRARY, Flags.VECTOR);

  /** The library with the module, on the path that it chooses. */
  public static final Contender MODULE_ONLY = new Contender(LIBRARY, Flags.MODULE);

  /** The library without a flag. */
  public static final Contender NO_FLAG = new Contender(LIBRARY, Flags.NONE);

  /** The floor: a mere copy. */
  public static final Contender FLOOR = new Contender(COPY, Flags.VECTOR);

  /** The library under those flags. */
  public static Contender ofLibrary(Flags flags) {
    return new Contender(LIBRARY, flags);
  }

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
    return isLibrary() ? LIBRARY + ", " + flags.title() : engine;
  }

  /** For a sentence. */
  public String phrase() {
    if (!isLibrary()) {
      return engine;
    }
    return switch (flags) {
      case NONE -> LIBRARY + " without a flag";
      case MODULE -> LIBRARY + " with the module";
      default -> LIBRARY + "'s " + flags.title();
    };
  }
}
