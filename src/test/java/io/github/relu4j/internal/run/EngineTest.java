package io.github.relu4j.internal.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.relu4j.internal.loop.LoopMaker;
import io.github.relu4j.internal.loop.Loops;
import io.github.relu4j.internal.run.Engine.Surroundings;
import io.github.relu4j.kernel.Elementwise;
import io.github.relu4j.support.LoggedWarnings;
import java.lang.module.ModuleFinder;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.logging.LogRecord;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("dispatch")
@DisplayName("The engine decides once")
class EngineTest {

  private static final String HOTSPOT = "OpenJDK 64-Bit Server VM";
  private static final String MIXED = "mixed mode, sharing";

  private static Status decided(String path, boolean module, String vm, String mode, boolean fma) {
    return engine(path, module, vm, mode, fma).status();
  }

  private static Engine engine(String path, boolean module, String vm, String mode, boolean fma) {
    return Engine.decide(
        new Surroundings(path, module, () -> true, vm, mode, fma, VectorCode::load));
  }

  private static Status withVectorCode(String path, Supplier<LoopMaker> vectorCode) {
    Surroundings jvm = new Surroundings(path, true, () -> true, HOTSPOT, MIXED, true, vectorCode);
    return Engine.decide(jvm).status();
  }

  @Test
  @DisplayName("scalar without the module, and names the flag that loads it")
  void withoutModule() {
    Status decided = decided("auto", false, HOTSPOT, MIXED, true);
    assertThat(decided.inVectors()).isFalse();
    assertThat(decided.lanes()).isEqualTo(1);
    assertThat(decided.reason()).contains("jdk.incubator.vector", "not loaded");
    assertThat(decided.advice()).isEqualTo("start Java with --add-modules jdk.incubator.vector");
  }

  @DisplayName(
      "scalar where the run-time image lacks the module, and names the tool that puts it there:"
          + " the flag would keep Java from starting")
  @ParameterizedTest
  @ValueSource(strings = {"auto", "vector", "fast"})
  void moduleNotInImage(String path) {
    Surroundings jvm =
        new Surroundings(path, false, () -> false, HOTSPOT, MIXED, true, VectorCode::load);
    Status decided = Engine.decide(jvm).status();
    assertThat(decided.inVectors()).isFalse();
    assertThat(decided.advice())
        .isEqualTo("build the run-time image with jlink --add-modules jdk.incubator.vector");
  }

  @Test
  @DisplayName("without a look into the run-time image, which takes long, until it is asked why")
  void imageIsLeftAlone() {
    AtomicInteger looks = new AtomicInteger();
    Surroundings jvm =
        new Surroundings(
            "auto",
            false,
            () -> looks.incrementAndGet() > 0,
            HOTSPOT,
            MIXED,
            true,
            VectorCode::load);
    Engine engine = Engine.decide(jvm);
    assertThat(looks).hasValue(0);
    engine.status();
    assertThat(looks).hasValue(1);
  }

  static Stream<LinkageError> linkageErrors() {
    String vectorLoops = "io.github.relu4j.internal.loop.vector.VectorLoops";
    LinkageError withCause = new NoClassDefFoundError();
    withCause.initCause(new ClassNotFoundException(vectorLoops));
    return Stream.of(
        new NoClassDefFoundError(vectorLoops),
        withCause,
        new IllegalAccessError("no access to " + vectorLoops),
        new ExceptionInInitializerError(new IllegalStateException(vectorLoops)));
  }

  @DisplayName("scalar where a tool has dropped vector code from the jar, and says what is missing")
  @ParameterizedTest
  @MethodSource("linkageErrors")
  void vectorCodeIsMissing(LinkageError error) {
    Status decided = withVectorCode("auto", failing(error));
    assertThat(decided.inVectors()).isFalse();
    assertThat(decided.reason()).contains("io.github.relu4j.internal.loop.vector.VectorLoops");
    assertThat(decided.advice()).contains("keep all classes");
  }

  @DisplayName("and warns of missing vector code once, whatever path was asked for")
  @ParameterizedTest
  @ValueSource(strings = {"auto", "vector", "fast"})
  void warnsOnce(String path) {
    List<LogRecord> logged =
        LoggedWarnings.during(
            () -> withVectorCode(path, failing(new NoClassDefFoundError("VectorLoops"))));
    assertThat(logged)
        .singleElement()
        .extracting(LogRecord::getMessage, InstanceOfAssertFactories.STRING)
        .startsWith("scalar path: ")
        .contains("VectorLoops", "keep all classes");
  }

  private static Supplier<LoopMaker> failing(LinkageError error) {
    return () -> {
      throw error;
    };
  }

  @Test
  @DisplayName("scalar where what vector code needs is missing only when it counts its lanes")
  void lanesAreMissing() {
    LoopMaker incomplete =
        new LoopMaker() {
          @Override
          public int lanes() {
            throw new NoClassDefFoundError("jdk/incubator/vector/FloatVector");
          }

          @Override
          public Loops loops(Elementwise activation) {
            return null;
          }
        };
    Status decided = withVectorCode("auto", () -> incomplete);
    assertThat(decided.inVectors()).isFalse();
    assertThat(decided.reason()).contains("jdk/incubator/vector/FloatVector");
  }

  @DisplayName("scalar where there is no C2, and names the virtual machine")
  @ParameterizedTest(name = "{0} ({1})")
  @CsvSource(
      delimiter = ';',
      value = {
        "OpenJDK 64-Bit Server VM;interpreted mode",
        "OpenJDK 64-Bit Server VM;mixed mode, emulated-client, sharing",
        "OpenJDK 64-Bit Client VM;mixed mode",
        "Java HotSpot(TM) Client VM;mixed mode",
        "OpenJDK 64-Bit Zero VM;interpreted mode",
        "Eclipse OpenJ9 VM;JRE 17",
        "Substrate VM;static mode"
      })
  void withoutC2(String vm, String mode) {
    Status decided = decided("auto", true, vm, mode, true);
    assertThat(decided.inVectors()).isFalse();
    assertThat(decided.reason()).contains("C2", vm, mode);
    assertThat(decided.advice()).contains("HotSpot");
  }

  @Test
  @DisplayName("scalar where there is no FMA, and names the flag that may hide it")
  void withoutFma() {
    Status decided = decided("auto", true, HOTSPOT, MIXED, false);
    assertThat(decided.inVectors()).isFalse();
    assertThat(decided.reason()).contains("fused multiply-add");
    assertThat(decided.advice()).contains("-XX:-UseFMA");
  }

  @Test
  @DisplayName("scalar when told so, whatever there is")
  void scalarWasGiven() {
    Status decided = decided("scalar", true, HOTSPOT, MIXED, true);
    assertThat(decided.inVectors()).isFalse();
    assertThat(decided.reason()).contains("-Drelu4j.path=scalar");
    assertThat(decided.advice()).isNotBlank();
  }

  @Test
  @DisplayName("scalar when told vector without the module, and says why")
  void vectorWithoutModule() {
    Status decided = decided("vector", false, HOTSPOT, MIXED, true);
    assertThat(decided.inVectors()).isFalse();
    assertThat(decided.reason()).contains("-Drelu4j.path=vector", "not loaded");
    assertThat(decided.advice()).contains("--add-modules");
  }

  @Test
  @DisplayName("as if told auto when told something unknown, and says what it was")
  void unknownPath() {
    Status decided = decided("fast", false, HOTSPOT, MIXED, true);
    assertThat(decided.inVectors()).isFalse();
    assertThat(decided.reason())
        .contains("-Drelu4j.path=fast", "auto, scalar, vector", "not loaded");
    assertThat(decided.advice()).contains("--add-modules");
  }

  @DisplayName("by the path's name in any letter case and between blanks")
  @ParameterizedTest
  @ValueSource(strings = {"SCALAR", "Scalar", " scalar", "scalar\t "})
  void nameOfPath(String path) {
    assertThat(decided(path, true, HOTSPOT, MIXED, true).reason())
        .isEqualTo("-Drelu4j.path=scalar was given");
    assertThat(decided(path.toUpperCase(Locale.ROOT), true, HOTSPOT, MIXED, true).reason())
        .isEqualTo("-Drelu4j.path=scalar was given");
  }

  @DisplayName("by its name in any letter case and between blanks, vectors too")
  @ParameterizedTest
  @ValueSource(strings = {"VECTOR", "Vector", " vector ", "\tvEcToR"})
  void vectorByName(String path) {
    assertThat(decided(path, false, HOTSPOT, MIXED, true).reason())
        .startsWith("-Drelu4j.path=vector was given, but the module");
  }

  @DisplayName("as if told auto, in any letter case and between blanks, without a complaint")
  @ParameterizedTest
  @ValueSource(strings = {"AUTO", " Auto "})
  void autoByName(String path) {
    assertThat(decided(path, false, HOTSPOT, MIXED, true))
        .isEqualTo(decided("auto", false, HOTSPOT, MIXED, true));
  }

  @Test
  @EnabledIfSystemProperty(named = "relu4j.test.path", matches = "VECTOR")
  @DisplayName("vectors with the module and C2, after a warm-up")
  void vectorsAutomatically() {
    Engine engine = engine("auto", true, HOTSPOT, MIXED, true);
    assertThat(engine.status().inVectors()).isTrue();
    assertThat(engine.status().lanes()).isEqualTo(engine.vectors().lanes());
    assertThat(engine.handOver()).isTrue();
  }

  @Test
  @EnabledIfSystemProperty(named = "relu4j.test.path", matches = "VECTOR")
  @DisplayName("vectors at once when told vector, even where they are slow")
  void vectorsAtOnce() {
    Engine engine = engine("vector", true, "a VM", "no mode", false);
    assertThat(engine.status().inVectors()).isTrue();
    assertThat(engine.status().reason()).contains("-Drelu4j.path=vector");
    assertThat(engine.handOver()).isFalse();
  }

  @Test
  @DisplayName("as if a property were not set where it must not be read")
  void unreadableProperty() {
    UnaryOperator<String> refusing =
        name -> {
          throw new SecurityException("read " + name);
        };
    assertThat(Surroundings.property(refusing, "relu4j.path", "auto")).isEqualTo("auto");
    assertThat(Surroundings.property(name -> null, "relu4j.path", "auto")).isEqualTo("auto");
    assertThat(Surroundings.property(name -> "of " + name, "relu4j.path", "auto"))
        .isEqualTo("of relu4j.path");
  }

  @Test
  @DisplayName("from this virtual machine's own name, mode and modules")
  void ofThisJvm() {
    Surroundings here = Surroundings.ofThisJvm();
    assertThat(here.vmName()).isEqualTo(System.getProperty("java.vm.name"));
    assertThat(here.vmInfo()).isEqualTo(System.getProperty("java.vm.info"));
    assertThat(here.moduleLoaded())
        .isEqualTo(ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent());
    assertThat(here.moduleInImage().get())
        .isEqualTo(ModuleFinder.ofSystem().find("jdk.incubator.vector").isPresent());
  }
}
