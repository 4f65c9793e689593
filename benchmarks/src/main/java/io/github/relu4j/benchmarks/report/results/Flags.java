package io.github.relu4j.benchmarks.report.results;

import java.util.Collection;
import java.util.List;

/** The JVM flags that a benchmark is run with, one set after another. */
public enum Flags {
  /** As a user gets it who gives no flag: the scalar path. */
  NONE("no flag"),
  /** As a user gets it who adds the module: scalar first, then handed over to vectors. */
  MODULE("module only", Flags.ADD_MODULE),
  /** The vector path by decree, from the first call on. */
  VECTOR("vector path", Flags.ADD_MODULE, "-Drelu4j.path=vector"),
  /** The scalar path by decree: what a cold start is held to. */
  SCALAR("scalar path", "-Drelu4j.path=scalar"),
  /** A machine, or a virtual one, that has no fused multiply-add instruction. */
  WITHOUT_FMA("no fma", "-XX:-UseFMA");

  private static final String ADD_MODULE = "--add-modules=jdk.incubator.vector";
  private static final String ADD_MODULE_IN_TWO_WORDS = "--add-modules jdk.incubator.vector";

  private final String title;
  private final List<String> jvmArguments;

  Flags(String title, String... jvmArguments) {
    this.title = title;
    this.jvmArguments = List.of(jvmArguments);
  }

  /** What results with these flags are called. */
  public String title() {
    return title;
  }

  /** The flags as JMH is given them. */
  public List<String> jvmArguments() {
    return jvmArguments;
  }

  /** The flags as a reader types them. */
  public String typed() {
    return String.join(" ", jvmArguments);
  }

  /** The sets of flags that results were measured with, in order. */
  public static List<Flags> in(Collection<BenchmarkResult> results) {
    return results.stream().map(BenchmarkResult::flags).distinct().sorted().toList();
  }

  /** Whose flags those of a result are; more flags, such as a heap's size, change nothing. */
  public static Flags of(List<String> jvmArguments) {
    List<String> given =
        List.of(
            String.join(" ", jvmArguments).replace(ADD_MODULE_IN_TWO_WORDS, ADD_MODULE).split(" "));
    return List.of(SCALAR, WITHOUT_FMA, VECTOR, MODULE).stream()
        .filter(flags -> given.containsAll(flags.jvmArguments))
        .findFirst()
        .orElse(NONE);
  }
}
