package io.github.relu4j.benchmarks.compare;

import io.github.relu4j.benchmarks.engine.Engines;
import io.github.relu4j.benchmarks.report.results.Flags;
import java.lang.module.ModuleFinder;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The flags that a JVM which measures is started with. Results of different ones never share a
 * file, nor a name in the report.
 */
enum FlagSet {
  /** As a user gets it who gives no flag: the scalar path. All engines but the Vector API's own. */
  NONE(Flags.NONE),

  /** The vector path from the first call on, and the Vector API's own functions. */
  VECTOR(Flags.VECTOR),

  /** As a user gets it who adds the module: scalar first, then handed over to vectors. */
  WITH_MODULE(Flags.MODULE);

  private static final String MODULE = "jdk.incubator.vector";

  private final Flags flags;

  FlagSet(Flags flags) {
    this.flags = flags;
  }

  /** Those for warm calls, as far as this JDK can be started with them. */
  static List<FlagSet> ofCells() {
    return available(NONE, VECTOR);
  }

  /** Those for the first calls of a JVM, where nobody would force the vector path. */
  static List<FlagSet> ofFirstCalls() {
    return available(NONE, WITH_MODULE);
  }

  /** All that this JDK can be started with. */
  static List<FlagSet> all() {
    return available(values());
  }

  private static List<FlagSet> available(FlagSet... sets) {
    boolean hasModule = ModuleFinder.ofSystem().find(MODULE).isPresent();
    return Stream.of(sets).filter(set -> hasModule || set == NONE).toList();
  }

  String title() {
    return flags.title();
  }

  List<String> jvmArguments() {
    return flags.jvmArguments();
  }

  /** The part of a file's name. */
  String fileName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether an engine is measured with these flags. */
  boolean measures(String engine) {
    return switch (engine) {
      case Engines.OURS, Engines.FLOOR -> true;
      case Engines.LANEWISE -> this != NONE;
      default -> this == NONE;
    };
  }
}
