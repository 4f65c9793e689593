package io.github.relu4j.benchmarks.compare;

import io.github.relu4j.benchmarks.engine.Engines;
import java.lang.module.ModuleFinder;
import java.util.List;
import java.util.Locale;

/** The flags that a JVM which measures is started with. */
enum FlagSet {
  /** As a user gets it who gives no flag: the scalar path. All engines but the Vector API's own. */
  NONE("no flag", List.of()),

  /** The vector path from the first call on, and the Vector API's own functions. */
  VECTOR("vector path", List.of("--add-modules=" + FlagSet.MODULE, "-Drelu4j.path=vector")),

  /** As a user gets it who adds the module: scalar first, then handed over to vectors. */
  WITH_MODULE("module", List.of("--add-modules=" + FlagSet.MODULE));

  private static final String MODULE = "jdk.incubator.vector";

  private final String title;
  private final List<String> jvmArguments;

  FlagSet(String title, List<String> jvmArguments) {
    this.title = title;
    this.jvmArguments = jvmArguments;
  }

  /** Those for warm calls, as far as this JDK can be started with them. */
  static List<FlagSet> ofCells() {
    return available(NONE, VECTOR);
  }

  /** Those for the first calls of a JVM, where nobody would force the vector path. */
  static List<FlagSet> ofFirstCalls() {
    return available(NONE, WITH_MODULE);
  }

  private static List<FlagSet> available(FlagSet withoutModule, FlagSet withModule) {
    boolean hasModule = ModuleFinder.ofSystem().find(MODULE).isPresent();
    return hasModule ? List.of(withoutModule, withModule) : List.of(withoutModule);
  }

  String title() {
    return title;
  }

  List<String> jvmArguments() {
    return jvmArguments;
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
