package io.github.relu4j.internal.dispatch;

import io.github.relu4j.Acceleration;
import io.github.relu4j.Acceleration.Path;
import io.github.relu4j.internal.loop.VectorEngine;
import io.github.relu4j.internal.maths.Fma;

/**
 * The decision for this JVM.
 *
 * @param acceleration what is told to the user
 * @param vectors the vector path, or null on the scalar path
 * @param handOver whether a class starts scalar and changes over once the vector code is compiled
 *     and measured
 */
record Engine(Acceleration acceleration, VectorEngine vectors, boolean handOver) {

  static final String PROPERTY = "relu4j.path";

  private static final String MODULE = "jdk.incubator.vector";
  private static final String VECTOR_LOOPS = "io.github.relu4j.internal.vector.VectorLoops";
  private static final String ADD_MODULES = "start Java with --add-modules " + MODULE;

  private static final String NO_MAXIMUM = "leave -XX:MaxVectorSize away";

  /**
   * Two lanes do not pay for what the explicit loop costs beside an auto-vectorised one, and of
   * floats that are to become two doubles there would be one, of which there is no vector.
   */
  private static final int FEWEST_LANES = 4;

  /** What the decision depends on. */
  record Surroundings(
      String requestedPath,
      boolean moduleLoaded,
      String vmName,
      String vmInfo,
      boolean fmaInHardware) {

    static Surroundings ofThisJvm() {
      return new Surroundings(
          System.getProperty(PROPERTY, "auto"),
          ModuleLayer.boot().findModule(MODULE).isPresent(),
          System.getProperty("java.vm.name", ""),
          System.getProperty("java.vm.info", ""),
          Fma.inHardware());
    }

    /** By the name, since other virtual machines and HotSpot's client compiler box every vector. */
    boolean hasOptimisingCompiler() {
      return vmName.contains("Server VM")
          && !vmInfo.contains("interpreted")
          && !vmInfo.contains("emulated-client");
    }
  }

  static Engine decide() {
    return decide(Surroundings.ofThisJvm());
  }

  static Engine decide(Surroundings jvm) {
    switch (jvm.requestedPath) {
      case "scalar":
        return scalar("-D" + PROPERTY + "=scalar was given", "leave it away");
      case "vector":
        return asked(jvm, "-D" + PROPERTY + "=vector was given");
      case "auto":
        return automatic(jvm);
      default:
        Engine engine = automatic(jvm);
        Acceleration chosen = engine.acceleration;
        String complaint =
            "-D"
                + PROPERTY
                + "="
                + jvm.requestedPath
                + " is none of auto, scalar, vector: took auto, ";
        return warned(
            new Engine(
                new Acceleration(
                    chosen.path(), chosen.lanes(), complaint + chosen.reason(), chosen.advice()),
                engine.vectors,
                engine.handOver));
    }
  }

  private static Engine asked(Surroundings jvm, String reason) {
    if (!jvm.moduleLoaded) {
      return warned(scalar(reason + ", but " + notLoaded(), ADD_MODULES));
    }
    VectorEngine vectors = loadVectors();
    return vectors.lanes() < FEWEST_LANES
        ? warned(scalar(reason + ", but " + fewLanes(vectors), NO_MAXIMUM))
        : vector(vectors, reason, false);
  }

  private static Engine automatic(Surroundings jvm) {
    if (!jvm.moduleLoaded) {
      return scalar(notLoaded(), ADD_MODULES);
    }
    if (!jvm.hasOptimisingCompiler()) {
      String vm = jvm.vmName + " (" + jvm.vmInfo + ")";
      return scalar(
          "without the C2 compiler vector code is slow, and this is " + vm,
          "use HotSpot's server VM without -Xint and -XX:TieredStopAtLevel");
    }
    if (!jvm.fmaInHardware) {
      return scalar(
          "there is no fused multiply-add instruction",
          "leave -XX:-UseFMA away, or let the virtual machine show the processor's FMA");
    }
    VectorEngine vectors = loadVectors();
    if (vectors.lanes() < FEWEST_LANES) {
      return scalar(fewLanes(vectors), NO_MAXIMUM);
    }
    return vector(vectors, MODULE + " is loaded", true);
  }

  private static String notLoaded() {
    return "the module " + MODULE + " is not loaded";
  }

  private static String fewLanes(VectorEngine vectors) {
    return "vectors have only " + vectors.lanes() + " lanes here";
  }

  /** By name, because without the module that class cannot be linked. */
  private static VectorEngine loadVectors() {
    try {
      return (VectorEngine) Class.forName(VECTOR_LOOPS).getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("cannot load " + VECTOR_LOOPS, e);
    }
  }

  private static Engine scalar(String reason, String advice) {
    return new Engine(new Acceleration(Path.SCALAR, 1, reason, advice), null, false);
  }

  private static Engine vector(VectorEngine vectors, String reason, boolean handOver) {
    return new Engine(
        new Acceleration(Path.VECTOR, vectors.lanes(), reason, ""), vectors, handOver);
  }

  private static Engine warned(Engine engine) {
    System.getLogger("io.github.relu4j")
        .log(System.Logger.Level.WARNING, engine.acceleration.toString());
    return engine;
  }
}
