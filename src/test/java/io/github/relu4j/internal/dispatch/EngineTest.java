package io.github.relu4j.internal.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.relu4j.Acceleration;
import io.github.relu4j.Acceleration.Path;
import io.github.relu4j.internal.dispatch.Engine.Surroundings;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("dispatch")
@DisplayName("The engine decides once")
class EngineTest {

  private static final String HOTSPOT = "OpenJDK 64-Bit Server VM";
  private static final String MIXED = "mixed mode, sharing";

  private static Acceleration decided(
      String path, boolean module, String vm, String mode, boolean fma) {
    return Engine.decide(new Surroundings(path, module, vm, mode, fma)).acceleration();
  }

  @Test
  @DisplayName("scalar without the module, and names the flag that loads it")
  void withoutModule() {
    Acceleration decided = decided("auto", false, HOTSPOT, MIXED, true);
    assertThat(decided.path()).isEqualTo(Path.SCALAR);
    assertThat(decided.lanes()).isEqualTo(1);
    assertThat(decided.reason()).contains("jdk.incubator.vector", "not loaded");
    assertThat(decided.advice()).contains("--add-modules jdk.incubator.vector");
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
    Acceleration decided = decided("auto", true, vm, mode, true);
    assertThat(decided.path()).isEqualTo(Path.SCALAR);
    assertThat(decided.reason()).contains("C2", vm, mode);
    assertThat(decided.advice()).contains("HotSpot");
  }

  @Test
  @DisplayName("scalar where there is no FMA, and names the flag that may hide it")
  void withoutFma() {
    Acceleration decided = decided("auto", true, HOTSPOT, MIXED, false);
    assertThat(decided.path()).isEqualTo(Path.SCALAR);
    assertThat(decided.reason()).contains("fused multiply-add");
    assertThat(decided.advice()).contains("-XX:-UseFMA");
  }

  @Test
  @DisplayName("scalar when told so, whatever there is")
  void scalarWasGiven() {
    Acceleration decided = decided("scalar", true, HOTSPOT, MIXED, true);
    assertThat(decided.path()).isEqualTo(Path.SCALAR);
    assertThat(decided.reason()).contains("-Drelu4j.path=scalar");
    assertThat(decided.advice()).isNotBlank();
  }

  @Test
  @DisplayName("scalar when told vector without the module, and says why")
  void vectorWithoutModule() {
    Acceleration decided = decided("vector", false, HOTSPOT, MIXED, true);
    assertThat(decided.path()).isEqualTo(Path.SCALAR);
    assertThat(decided.reason()).contains("-Drelu4j.path=vector", "not loaded");
    assertThat(decided.advice()).contains("--add-modules");
  }

  @Test
  @DisplayName("as if told auto when told something unknown, and says what it was")
  void unknownPath() {
    Acceleration decided = decided("fast", false, HOTSPOT, MIXED, true);
    assertThat(decided.path()).isEqualTo(Path.SCALAR);
    assertThat(decided.reason())
        .contains("-Drelu4j.path=fast", "auto, scalar, vector", "not loaded");
    assertThat(decided.advice()).contains("--add-modules");
  }

  @Test
  @EnabledIfSystemProperty(named = "relu4j.test.path", matches = "VECTOR")
  @DisplayName("vectors with the module and C2, after a warm-up")
  void vectorsAutomatically() {
    Engine engine = Engine.decide(new Surroundings("auto", true, HOTSPOT, MIXED, true));
    assertThat(engine.acceleration().path()).isEqualTo(Path.VECTOR);
    assertThat(engine.acceleration().lanes()).isEqualTo(engine.vectors().lanes());
    assertThat(engine.handOver()).isTrue();
  }

  @Test
  @EnabledIfSystemProperty(named = "relu4j.test.path", matches = "VECTOR")
  @DisplayName("vectors at once when told vector, even where they are slow")
  void vectorsAtOnce() {
    Engine engine = Engine.decide(new Surroundings("vector", true, "a VM", "no mode", false));
    assertThat(engine.acceleration().path()).isEqualTo(Path.VECTOR);
    assertThat(engine.acceleration().reason()).contains("-Drelu4j.path=vector");
    assertThat(engine.handOver()).isFalse();
  }

  @Test
  @DisplayName("from this virtual machine's own name, mode and modules")
  void ofThisJvm() {
    Surroundings here = Surroundings.ofThisJvm();
    assertThat(here.vmName()).isEqualTo(System.getProperty("java.vm.name"));
    assertThat(here.vmInfo()).isEqualTo(System.getProperty("java.vm.info"));
    assertThat(here.moduleLoaded())
        .isEqualTo(ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent());
  }
}
