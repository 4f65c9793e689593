package io.github.relu4j.benchmarks.report.results;

import java.util.List;

/** The JVM flags that a benchmark is run with, one set after another. */
public enum Flags {
  /** As a user gets it who gives no flag: the scalar path. */
  NONE("no flag"),
  /** As a user gets it who adds the module: scalar first, then handed over to vectors. */
  MODULE("--add-modules jdk.incubator.vector", "--add-modules=jdk.incubator.vector"),
  /** The scalar path by decree: what a cold start is held to. */
  SCALAR("-Drelu4j.path=scalar", "-Drelu4j.path=scalar"),
  /** A machine, or a virtual one, that has no fused multiply-add instruction. */
  WITHOUT_FMA("-XX:-UseFMA", "-XX:-UseFMA");

  private static final String MODULE_IN_TWO_WORDS = "--add-modules jdk.incubator.vector";

  private final String title;
  private final List<String> jvmArguments;

  Flags(String title, String... jvmArguments) {
    this.title = title;
    this.jvmArguments = List.of(jvmArguments);
  }

  /** The flags as a reader types them. */
  public String title() {
    return title;
  }

  /** The flags as JMH is given them. */
  public List<String> jvmArguments() {
    return jvmArguments;
  }

  /** Whose flags those of a result are; more flags, such as a heap's size, change nothing. */
  public static Flags of(List<String> jvmArguments) {
    if (jvmArguments.containsAll(SCALAR.jvmArguments)) {
      return SCALAR;
    }
    if (jvmArguments.containsAll(WITHOUT_FMA.jvmArguments)) {
      return WITHOUT_FMA;
    }
    boolean module =
        jvmArguments.containsAll(MODULE.jvmArguments)
            || String.join(" ", jvmArguments).contains(MODULE_IN_TWO_WORDS);
    return module ? MODULE : NONE;
  }
}
