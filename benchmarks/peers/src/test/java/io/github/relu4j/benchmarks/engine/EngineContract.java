package io.github.relu4j.benchmarks.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.relu4j.Activations;
import io.github.relu4j.benchmarks.Operation;
import io.github.relu4j.reference.Reference;
import io.github.relu4j.reference.References;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every engine of the comparison must keep before its time means anything.
 *
 * <p>The tests' JVM has all of its heap in memory from the start and a low limit for direct
 * buffers, so what its resident memory grows by is native.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class EngineContract {

  private static final int[] LENGTHS = {1, 16, 17, 4096};
  private static final float LARGEST_LOGARITHM = 88f;
  private static final int CALLS = 20_000;
  private static final int ROUNDS = 3;

  /** In bytes; a leaked session or compiled script is larger. */
  private static final long SESSION = 40_000;

  private final String name;
  private Engine engine;

  /**
   * @param name the engine's name in {@link Engines}
   */
  EngineContract(String name) {
    this.name = name;
  }

  /** Whether the engine has such an operation. */
  abstract boolean offers(Case wanted);

  /** Whether an engine's slope at 0 is the one of the contract: the one below 0. */
  boolean hasOurSlopeAtZero() {
    return true;
  }

  /** Whether this library can work in the engine's memory; then the engine has SwiGLU as well. */
  boolean hasPlaceForLibrary() {
    return false;
  }

  /** Up to what size of x an engine computes an activation: beyond, its formula overflows. */
  float largestInput(Case offered) {
    return Float.MAX_VALUE;
  }

  /**
   * Beyond, the exponential's slope is infinite, but a gradient could bring it back among floats.
   */
  private float largestComparable(Case offered) {
    return offered.family().equals("exponential") ? LARGEST_LOGARITHM : largestInput(offered);
  }

  /** Whether native memory is given back by close, and not by the garbage collector later. */
  boolean freesAtClose() {
    return true;
  }

  /** Only a platform for which nobody builds the engine is an excuse. */
  boolean mustLoadHere() {
    return System.getProperty("os.name").equals("Linux")
        && System.getProperty("os.arch").equals("amd64");
  }

  final Engine engine() {
    return engine;
  }

  final Stream<Case> offered() {
    return Case.all().filter(this::offers);
  }

  final Stream<Case> outOfPlace() {
    return offered().filter(offered -> !offered.inPlace());
  }

  /** One activation stands for all where only memory counts, which takes long to fill. */
  final Stream<Case> offeredOfSigmoid() {
    return offered().filter(offered -> offered.family().equals("sigmoid"));
  }

  final Stream<Case> inPlace() {
    return offered().filter(Case::inPlace);
  }

  @BeforeAll
  void open() throws EngineAbsentException {
    try {
      engine = Engines.open(name);
    } catch (EngineAbsentException e) {
      if (mustLoadHere()) {
        throw e;
      }
      abort(e.getMessage());
    }
  }

  @AfterAll
  void closeTwice() {
    if (engine != null) {
      engine.close();
      assertThatCode(engine::close).doesNotThrowAnyException();
    }
  }

  @Test
  @DisplayName("The engine tells its name and version")
  void identity() {
    assertThat(engine.name()).isEqualTo(name);
    assertThat(engine.version()).isNotBlank().doesNotContain("null");
  }

  @DisplayName("The engine offers what is stated and nothing else")
  @ParameterizedTest(name = "{0}")
  @MethodSource("io.github.relu4j.benchmarks.engine.Case#all")
  void offersWhatIsStated(Case wanted) {
    var call = engine.prepare(wanted.work(16));
    call.ifPresent(Call::close);
    assertThat(call.isPresent()).isEqualTo(offers(wanted));
  }

  @DisplayName("Each element is within the tolerance of the exact value")
  @ParameterizedTest(name = "{0}")
  @MethodSource("offered")
  void withinTolerance(Case offered) {
    for (int length : LENGTHS) {
      Work work = offered.work(length);
      try (Call call = prepare(work)) {
        call.run();
        assertWithinTolerance(work, call.result());
      }
    }
  }

  @DisplayName(
      "The tolerance holds over all floats that the engine can take, every 65 537th of which is tried")
  @ParameterizedTest(name = "{0}")
  @MethodSource("offered")
  void withinToleranceEverywhere(Case offered) {
    Work work = offered.everyFloat(65_537, largestComparable(offered));
    try (Call call = prepare(work)) {
      call.run();
      assertWithinTolerance(work, call.result());
    }
  }

  @DisplayName("Repeated calls give the same bits out of place")
  @ParameterizedTest(name = "{0}")
  @MethodSource("outOfPlace")
  void repeatable(Case offered) {
    for (int length : LENGTHS) {
      try (Call call = prepare(offered.work(length))) {
        call.run();
        float[] first = call.result().clone();
        call.run();
        call.run();
        assertThat(call.result()).containsExactly(first);
      }
    }
  }

  @DisplayName("In place a second call computes on the first one's result")
  @ParameterizedTest(name = "{0}", allowZeroInvocations = true)
  @MethodSource("inPlace")
  void inPlaceGoesOn(Case offered) {
    Work first = offered.work(17);
    try (Call call = prepare(first)) {
      call.run();
      Work second = offered.work(call.result().clone(), first.gradY());
      call.run();
      assertWithinTolerance(second, call.result());
    }
  }

  @DisplayName("In place gives the same bits as out of place")
  @ParameterizedTest(name = "{0}", allowZeroInvocations = true)
  @MethodSource("inPlace")
  void inPlaceIsTheSame(Case offered) {
    Case outOfPlace = new Case(offered.activation(), offered.operation(), false);
    for (int length : LENGTHS) {
      assertThat(resultOfOneRun(offered.work(length)))
          .containsExactly(resultOfOneRun(outOfPlace.work(length)));
    }
  }

  @DisplayName("The arrays of the work stay as they were")
  @ParameterizedTest(name = "{0}")
  @MethodSource("offered")
  void inputStays(Case offered) {
    Work work = offered.work(17);
    Work same = offered.work(17);
    try (Call call = prepare(work)) {
      call.run();
    }
    assertThat(work.x()).containsExactly(same.x());
    assertThat(work.gradY()).containsExactly(same.gradY());
  }

  @DisplayName("Two calls that are open at once have results of their own")
  @ParameterizedTest(name = "{0}")
  @MethodSource("offered")
  void independent(Case offered) {
    Work work = offered.work(17);
    Work other = offered.work(work.gradY(), work.x());
    try (Call call = prepare(work);
        Call second = prepare(other)) {
      call.run();
      second.run();
      assertWithinTolerance(work, call.result());
      assertWithinTolerance(other, second.result());
    }
  }

  @DisplayName("This library gives the same bits in the engine's memory as over arrays")
  @ParameterizedTest
  @ValueSource(strings = {"silu", "swiglu"})
  void libraryInside(String activation) {
    Work work = workOf(activation);
    var call = engine.prepareLibrary(work);

    assertThat(call.isPresent()).isEqualTo(hasPlaceForLibrary());
    call.ifPresent(
        present -> {
          present.run();
          float[] expected = new float[work.length()];
          work.activation().forward(work.x(), expected);
          assertThat(present.result()).containsExactly(expected);
          present.close();
        });
  }

  @Test
  @DisplayName("SwiGLU is within the tolerance, where this library is compared with it")
  void swiglu() {
    assumeTrue(hasPlaceForLibrary());
    Work work = workOf("swiglu");
    float[] up = ((Gated) work.activation()).up();
    Tolerance tolerance = engine.tolerance(work);
    try (Call call = prepare(work)) {
      call.run();
      for (int i = 0; i < work.length(); i++) {
        double exact = work.x()[i] / (1 + Math.exp(-work.x()[i])) * up[i];
        assertThat(tolerance.admits(call.result()[i], exact)).as("%s of %s", i, exact).isTrue();
      }
    }
  }

  private static Work workOf(String activation) {
    Work silu = new Case("silu", Operation.FORWARD, false).work(4096);
    return activation.equals("silu")
        ? silu
        : new Work(
            new Gated(Activations.swiglu(), silu.gradY()),
            Operation.FORWARD,
            silu.x(),
            silu.gradY(),
            false);
  }

  @DisplayName("Closing a call twice is harmless, to the calls that follow as well")
  @ParameterizedTest(name = "{0}")
  @MethodSource("offered")
  void closesTwice(Case offered) {
    float[] before = resultOfOneRun(offered.work(16));
    Call call = prepare(offered.work(16));
    call.run();
    call.close();
    assertThatCode(call::close).doesNotThrowAnyException();
    assertThat(resultOfOneRun(offered.work(16))).containsExactly(before);
  }

  @DisplayName("20 000 calls do not keep their results in memory")
  @ParameterizedTest(name = "{0}")
  @MethodSource("offered")
  void callsFreeTheirResults(Case offered) throws IOException {
    assumeTrue(ResidentMemory.isKnown());
    Work work = offered.work(1024);
    try (Call call = prepare(work)) {
      repeat(CALLS / 10, call::run);
      assertNoLeak(CALLS, call::run, work.length() * Float.BYTES);
    }
  }

  @DisplayName("A closed call leaves none of its arrays in memory")
  @ParameterizedTest(name = "{0}", allowZeroInvocations = true)
  @MethodSource("offeredOfSigmoid")
  void closedCallsFreeTheirArrays(Case offered) throws IOException {
    assumeTrue(freesAtClose());
    Work work = offered.work(1 << 18);
    assertClosedCallsAreFreed(work, 100, work.length() * Float.BYTES);
  }

  @DisplayName("A closed call leaves nothing of its set-up in memory")
  @ParameterizedTest(name = "{0}", allowZeroInvocations = true)
  @MethodSource("offeredOfSigmoid")
  void closedCallsFreeTheirSetUp(Case offered) throws IOException {
    assertClosedCallsAreFreed(offered.work(16), 300, SESSION);
  }

  private void assertClosedCallsAreFreed(Work work, int times, long leak) throws IOException {
    assumeTrue(ResidentMemory.isKnown());
    Runnable preparation =
        () -> {
          try (Call call = prepare(work)) {
            call.run();
          }
        };
    repeat(times / 5, preparation);
    assertNoLeak(times, preparation, leak);
  }

  final Call prepare(Work work) {
    return engine.prepare(work).orElseThrow();
  }

  private float[] resultOfOneRun(Work work) {
    try (Call call = prepare(work)) {
      call.run();
      return call.result().clone();
    }
  }

  final void assertWithinTolerance(Work work, float[] result) {
    Reference reference = References.of(work.activation());
    Tolerance tolerance = engine.tolerance(work);
    assertThat(result).hasSize(work.length());
    for (int i = 0; i < work.length(); i++) {
      if (work.x()[i] == 0 && work.operation() != Operation.FORWARD && !hasOurSlopeAtZero()) {
        continue;
      }
      double exact = work.operation().exact(reference, work.x()[i], work.gradY()[i]);
      if (!tolerance.admits(result[i], exact)) {
        fail("%s of %s is %s, exactly %s", work.operation(), work.x()[i], result[i], exact);
      }
    }
  }

  /**
   * Half of what a leak would take, since direct buffers wait to be collected. What the JIT
   * compilers take for a while comes in one round or another, a leak in every one.
   */
  private static void assertNoLeak(int times, Runnable work, long leak) throws IOException {
    long least = Long.MAX_VALUE;
    for (int round = 0; round < ROUNDS && least >= times * leak / 2; round++) {
      long before = ResidentMemory.bytes();
      repeat(times, work);
      least = Math.min(least, ResidentMemory.bytes() - before);
    }
    assertThat(least).isLessThan(times * leak / 2);
  }

  private static void repeat(int times, Runnable work) {
    for (int i = 0; i < times; i++) {
      work.run();
    }
  }
}
