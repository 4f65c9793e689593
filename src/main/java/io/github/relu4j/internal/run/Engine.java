package io.github.relu4j.internal.run;

import io.github.relu4j.internal.arithmetic.Fma;
import io.github.relu4j.internal.loop.LoopMaker;
import io.github.relu4j.internal.loop.Tuning;
import java.lang.module.ModuleFinder;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * The decision for this JVM.
 *
 * @param told what is told to the user; made when asked for, since the advice may take milliseconds
 *     that the first call of an activation should not wait for
 * @param vectors makes the loops of the vector path; null on the scalar path
 * @param handOver whether a class starts scalar and changes over once the vector code is compiled
 *     and measured
 */
record Engine(Supplier<Status> told, LoopMaker vectors, boolean handOver) {

  static final String PROPERTY = "relu4j.path";

  static final String MODULE = "jdk.incubator.vector";

  private static final String ADD_MODULES = "start Java with --add-modules " + MODULE;

  /** Where the module is not in the run-time image, the flag would keep Java from starting. */
  private static final String LINK_MODULE =
      "build the run-time image with jlink --add-modules " + MODULE;

  private static final String NO_MAXIMUM = "leave -XX:MaxVectorSize away";

  private static final String KEEP_CLASSES =
      "keep all classes of io.github.relu4j where jars are merged or shrunk";

  /**
   * What the decision depends on.
   *
   * @param requestedPath what the property {@code relu4j.path} says, {@code auto} without it
   * @param moduleLoaded whether the module of the Vector API is loaded
   * @param moduleInImage whether that module is in the run-time image; asked for only where the
   *     advice needs it
   * @param vmName the name of the virtual machine
   * @param vmInfo how the virtual machine runs code, such as {@code mixed mode}
   * @param fmaInHardware whether fused multiply-add is a machine instruction
   * @param vectorCode loads the vector path; called only where the module is loaded
   */
  record Surroundings(
      String requestedPath,
      boolean moduleLoaded,
      Supplier<Boolean> moduleInImage,
      String vmName,
      String vmInfo,
      boolean fmaInHardware,
      Supplier<LoopMaker> vectorCode) {

    static Surroundings ofThisJvm() {
      return new Surroundings(
          property(PROPERTY, "auto"),
          ModuleLayer.boot().findModule(MODULE).isPresent(),
          Surroundings::isModuleInImage,
          property("java.vm.name", ""),
          property("java.vm.info", ""),
          Fma.inHardware(),
          VectorCode::load);
    }

    private static String property(String name, String otherwise) {
      return property(System::getProperty, name, otherwise);
    }

    /** A security manager may let an application read fewer properties than we ask for. */
    static String property(UnaryOperator<String> properties, String name, String otherwise) {
      try {
        String value = properties.apply(name);
        return value == null ? otherwise : value;
      } catch (SecurityException e) {
        return otherwise;
      }
    }

    /** True also where one cannot look: then the image is most likely a whole JDK. */
    private static boolean isModuleInImage() {
      try {
        return ModuleFinder.ofSystem().find(MODULE).isPresent();
      } catch (RuntimeException | Error e) {
        return true;
      }
    }

    /** By the name, since other virtual machines and HotSpot's client compiler box every vector. */
    boolean hasOptimisingCompiler() {
      return vmName.contains("Server VM")
          && !vmInfo.contains("interpreted")
          && !vmInfo.contains("emulated-client");
    }

    String adviceToLoad() {
      return moduleInImage.get() ? ADD_MODULES : LINK_MODULE;
    }
  }

  static Engine decide() {
    return decide(Surroundings.ofThisJvm());
  }

  static Engine decide(Surroundings jvm) {
    try {
      return choose(jvm);
    } catch (LinkageError e) {
      Throwable missing = e.getCause() == null ? e : e.getCause();
      return warned(scalar("the vector code cannot be linked, " + missing, KEEP_CLASSES));
    }
  }

  private static Engine choose(Surroundings jvm) {
    switch (jvm.requestedPath.strip().toLowerCase(Locale.ROOT)) {
      case "scalar":
        return scalar("-D" + PROPERTY + "=scalar was given", "leave it away");
      case "vector":
        return asked(jvm, "-D" + PROPERTY + "=vector was given");
      case "auto":
        return automatic(jvm);
      default:
        String given = "-D" + PROPERTY + "=" + jvm.requestedPath;
        return warned(
            automatic(jvm).because(given + " must be one of auto, scalar, vector; took auto, "));
    }
  }

  private static Engine asked(Surroundings jvm, String reason) {
    Engine engine = jvm.moduleLoaded ? vectors(jvm, reason, false) : notLoaded(jvm);
    return engine.vectors == null ? warned(engine.because(reason + ", but ")) : engine;
  }

  private static Engine automatic(Surroundings jvm) {
    if (!jvm.moduleLoaded) {
      return notLoaded(jvm);
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
    return vectors(jvm, MODULE + " is loaded", true);
  }

  private static Engine notLoaded(Surroundings jvm) {
    return scalar("the module " + MODULE + " is not loaded", jvm::adviceToLoad);
  }

  private static Engine vectors(Surroundings jvm, String reason, boolean handOver) {
    LoopMaker vectors = jvm.vectorCode.get();
    int lanes = vectors.lanes();
    if (lanes < Tuning.FEWEST_LANES) {
      return scalar("vectors have only " + lanes + " lanes here", NO_MAXIMUM);
    }
    return new Engine(() -> Status.vector(lanes, reason), vectors, handOver);
  }

  private static Engine scalar(String reason, String advice) {
    return scalar(reason, () -> advice);
  }

  private static Engine scalar(String reason, Supplier<String> advice) {
    return new Engine(() -> Status.scalar(reason, advice.get()), null, false);
  }

  /** The same decision, with something before its reason. */
  private Engine because(String before) {
    return new Engine(() -> status().because(before), vectors, handOver);
  }

  /** What is told to the user. */
  Status status() {
    return told.get();
  }

  private static Engine warned(Engine engine) {
    System.getLogger("io.github.relu4j")
        .log(System.Logger.Level.WARNING, engine.status().toString());
    return engine;
  }
}
