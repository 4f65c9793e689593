package io.github.relu4j.benchmarks.results;

import java.lang.module.ModuleFinder;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The flags that a JVM which measures is started with. For this library they choose the path. */
public enum Flags {
  /** As a user gets it who gives no flag: the scalar path. */
  NONE("no flag"),
  /** As a user gets it who adds the module: scalar first, then handed over to vectors. */
  MODULE("module only", Flags.ADD_MODULE),
  /** The vector path by decree, from the first call on. */
  VECTOR("vector path", Flags.ADD_MODULE, "-Drelu4j.path=vector"),
  /** The scalar path by decree: what a cold start is held to. */
  SCALAR("scalar path", "-Drelu4j.path=scalar");

  private static final String MODULE_NAME = "jdk.incubator.vector";
  private static final String ADD_MODULE = "--add-modules=" + MODULE_NAME;

  private final String title;
  private final List<String> jvmArguments;

  Flags(String title, String... jvmArguments) {
    this.title = title;
    this.jvmArguments = List.of(jvmArguments);
  }

  /** Those for warm calls, as far as this JDK can be started with them. */
  public static List<Flags> ofCells() {
    return available(NONE, VECTOR);
  }

  /** Those for the first calls of a JVM, where nobody would force the vector path. */
  public static List<Flags> ofFirstCalls() {
    return available(NONE, MODULE);
  }

  /** All that engines are asked with. */
  public static List<Flags> ofEngines() {
    return available(NONE, VECTOR, MODULE);
  }

  private static List<Flags> available(Flags... sets) {
    boolean hasModule = ModuleFinder.ofSystem().find(MODULE_NAME).isPresent();
    return Stream.of(sets).filter(set -> hasModule || set == NONE).toList();
  }

  /** What results with these flags are called. */
  public String title() {
    return title;
  }

  /** As it stands in {@link Column#PATH}. */
  public String path() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The flags as JMH is given them. */
  public List<String> jvmArguments() {
    return jvmArguments;
  }
}
