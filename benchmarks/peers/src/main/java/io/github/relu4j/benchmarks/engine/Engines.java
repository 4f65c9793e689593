package io.github.relu4j.benchmarks.engine;

import io.github.relu4j.benchmarks.results.Flags;
import io.github.relu4j.benchmarks.results.Result;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The engines by name. They are named here but loaded one by one: a broken one harms no other. */
public final class Engines {

  /** This library. */
  public static final String OURS = Result.OURS;

  /** What nobody can be faster than: a copy of the array. */
  public static final String FLOOR = Result.FLOOR;

  /** The one that needs the module {@code jdk.incubator.vector} in its JVM. */
  public static final String LANEWISE = "lanewise";

  /** Jlama, whose loops the vectors of that module run as well. */
  public static final String JLAMA = "jlama";

  /** The first Java that has {@code MemorySegment}, by which the view of Jlama's tensors reads. */
  private static final int JAVA_OF_JLAMA = 22;

  private static final String PACKAGE = Engines.class.getPackageName() + ".";

  private static final Map<String, String> CLASSES = new LinkedHashMap<>();

  static {
    CLASSES.put(OURS, "Relu4j");
    CLASSES.put(Result.FROM_OUTPUT, "Relu4jFromOutput");
    CLASSES.put(FLOOR, "Arraycopy");
    CLASSES.put("onednn", "OneDnn");
    CLASSES.put("onnxruntime", "OnnxRuntime");
    CLASSES.put("pytorch", "PyTorch");
    CLASSES.put("nd4j", "Nd4j");
    CLASSES.put("math", "MathLoops");
    CLASSES.put("math-max", "MaxLoops");
    CLASSES.put("jafama", "JafamaLoops");
    CLASSES.put("commons-math", "CommonsMathLoops");
    CLASSES.put("lambda", "LambdaLoops");
    CLASSES.put(JLAMA, "Jlama");
    CLASSES.put(LANEWISE, "LanewiseLoops");
  }

  private Engines() {}

  /** All names, present or not. */
  public static List<String> names() {
    return List.copyOf(CLASSES.keySet());
  }

  /** Whether an engine is measured in a JVM with those flags. */
  public static boolean isMeasured(String engine, Flags flags) {
    return switch (engine) {
      case OURS, Result.FROM_OUTPUT, FLOOR -> true;
      case LANEWISE, JLAMA -> flags != Flags.NONE;
      default -> flags == Flags.NONE;
    };
  }

  /** Why this Java is too old for an engine, if it is. */
  public static Optional<String> needsNewerJava(String engine) {
    return engine.equals(JLAMA) && Runtime.version().feature() < JAVA_OF_JLAMA
        ? Optional.of("needs Java " + JAVA_OF_JLAMA)
        : Optional.empty();
  }

  /**
   * Loads an engine, for this library to work in its memory.
   *
   * @param name one of {@link #names}
   * @return what computes there by this library, to be closed
   * @throws EngineAbsentException as {@link #open} does
   */
  public static Engine openForLibrary(String name) throws EngineAbsentException {
    return new LibraryInside(open(name));
  }

  /**
   * Loads an engine.
   *
   * @param name one of {@link #names}
   * @return the engine, to be closed
   * @throws EngineAbsentException if it cannot be loaded on this platform or from this class path
   */
  public static Engine open(String name) throws EngineAbsentException {
    String className = CLASSES.get(name);
    if (className == null) {
      throw new IllegalArgumentException(
          "unknown engine \"" + name + "\"; known are " + String.join(", ", names()));
    }
    try {
      return (Engine) Class.forName(PACKAGE + className).getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
      throw new EngineAbsentException(name, e);
    }
  }
}
