package io.github.relu4j.benchmarks.compare;

import io.github.relu4j.benchmarks.engine.Engines;
import java.lang.module.ModuleFinder;
import java.util.List;
import java.util.Locale;

/** The flags that a JVM which measures is started with. */
enum FlagSet {
  /** As a user gets it who gives no flag: the scalar path. All engines but the Vector API's own. */
  NONE("no flag", List.of()),

  /** The vector path from the first call on, and what else depends on the module or the JVM. */
  VECTOR("vector path", List.of("--add-modules=" + FlagSet.MODULE, "-Drelu4j.path=vector"));

  private static final String MODULE = "jdk.incubator.vector";

  private final String title;
  private final List<String> jvmArguments;

  FlagSet(String title, List<String> jvmArguments) {
    this.title = title;
    this.jvmArguments = jvmArguments;
  }

  String title() {
    return title;
  }

  List<String> jvmArguments() {
    return jvmArguments;
  }

  /** The part of a file's name. */
  String fileName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether this JDK can be started with these flags. */
  boolean available() {
    return this == NONE || ModuleFinder.ofSystem().find(MODULE).isPresent();
  }

  /** Whether an engine is measured with these flags. */
  boolean measures(String engine) {
    return switch (engine) {
      case Engines.OURS, Engines.FLOOR -> true;
      case Engines.LANEWISE -> this == VECTOR;
      default -> this == NONE;
    };
  }
}
