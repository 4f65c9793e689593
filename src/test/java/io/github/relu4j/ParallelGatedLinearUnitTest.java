package io.github.relu4j;

import static io.github.relu4j.support.SameBits.assertThatBits;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.relu4j.storage.FloatStorage;
import io.github.relu4j.support.Allocations;
import io.github.relu4j.support.FloatSample;
import io.github.relu4j.support.GatedSubjects;
import io.github.relu4j.support.Ranges;
import io.github.relu4j.support.Sharing;
import io.github.relu4j.support.StorageKinds;
import io.github.relu4j.support.StoredFloats;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A parallel gated linear unit")
class ParallelGatedLinearUnitTest {

  private static final int LENGTH = 3_001;
  private static final int PART = 128;
  private static final ExecutorService POOL = Sharing.oneThread();
  private static final Threads THREADS = new Threads(POOL, 2, PART, PART);

  @AfterAll
  static void shutDown() {
    POOL.shutdown();
  }

  static List<GatedLinearUnit> units() {
    return GatedSubjects.all();
  }

  private static ParallelGatedLinearUnit parallel(GatedLinearUnit unit) {
    return new ParallelGatedLinearUnit(unit, THREADS);
  }

  @DisplayName("gives the bits of the unit inside, at any offsets")
  @ParameterizedTest
  @MethodSource("units")
  void forward(GatedLinearUnit unit) {
    float[] gate = FloatSample.elements(LENGTH + 1, 1);
    float[] up = FloatSample.elements(LENGTH + 2, 2);
    float[] expected = Ranges.untouched(LENGTH);
    float[] actual = Ranges.untouched(LENGTH);
    unit.forward(gate, 1, up, 2, expected, 3, LENGTH);
    parallel(unit).forward(gate, 1, up, 2, actual, 3, LENGTH);
    assertThatBits(actual).areThoseOf(expected, expected);
  }

  @DisplayName("gives the gradients of the unit inside, in place as well")
  @ParameterizedTest
  @MethodSource("units")
  void backward(GatedLinearUnit unit) {
    float[] gate = FloatSample.elements(LENGTH, 1);
    float[] up = FloatSample.elements(LENGTH, 2);
    float[] gradY = FloatSample.gradients(LENGTH);
    float[] gradGate = new float[LENGTH];
    float[] gradUp = new float[LENGTH];
    unit.backward(gate, up, gradY, gradGate, gradUp);
    parallel(unit).backward(gate, up, gradY, gate, up);
    assertThatBits(gate).areThoseOf(gradGate, gradGate);
    assertThatBits(up).areThoseOf(gradUp, gradUp);
  }

  @Test
  @DisplayName("gives storages what the unit inside gives them")
  void storages() {
    StorageKinds.all()
        .forEach(
            kind -> {
              GatedLinearUnit unit = Activations.swiglu();
              StoredFloats gate = kind.allocate(LENGTH);
              StoredFloats up = kind.allocate(LENGTH);
              gate.setAll(0, FloatSample.elements(LENGTH, 1));
              up.setAll(0, FloatSample.elements(LENGTH, 2));
              FloatStorage gates = gate.view(0, LENGTH);
              FloatStorage ups = up.view(0, LENGTH);
              StoredFloats[] out = {
                kind.allocate(LENGTH), kind.allocate(LENGTH), kind.allocate(LENGTH),
                kind.allocate(LENGTH), kind.allocate(LENGTH), kind.allocate(LENGTH)
              };
              unit.forward(gates, ups, out[0].view(0, LENGTH));
              unit.backward(gates, ups, ups, out[1].view(0, LENGTH), out[2].view(0, LENGTH));
              ParallelGatedLinearUnit parallel = parallel(unit);
              parallel.forward(gates, ups, out[3].view(0, LENGTH));
              parallel.backward(gates, ups, ups, out[4].view(0, LENGTH), out[5].view(0, LENGTH));
              for (int i = 0; i < 3; i++) {
                float[] expected = out[i].getAll(0, LENGTH);
                assertThatBits(out[3 + i].getAll(0, LENGTH)).areThoseOf(expected, expected);
              }
            });
  }

  @Test
  @DisplayName("is worked on by two threads at once")
  @Timeout(60)
  void atOnce() {
    CyclicBarrier barrier = new CyclicBarrier(2);
    AtomicInteger parts = new AtomicInteger();
    ElementwiseActivation meeting =
        new ElementwiseActivation() {
          @Override
          public float forward(float x) {
            // The first element of each part, and only in the first two parts.
            if (x % PART == 0 && parts.getAndIncrement() < 2) {
              try {
                barrier.await(30, TimeUnit.SECONDS);
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            }
            return x;
          }

          @Override
          public float derivative(float x) {
            return 1f;
          }

          @Override
          public String name() {
            return "meeting";
          }
        };
    float[] gate = new float[LENGTH];
    for (int i = 0; i < LENGTH; i++) {
      gate[i] = i;
    }
    float[] y = new float[LENGTH];
    parallel(Activations.glu(meeting)).forward(gate, gate, y);
    assertThat(barrier.isBroken()).isFalse();
    assertThat(y[LENGTH - 1]).isEqualTo((LENGTH - 1f) * (LENGTH - 1f));
  }

  @Test
  @DisplayName("refuses a partial overlap before it writes anything")
  void overlap() {
    float[] both = FloatSample.elements(LENGTH + 1, 1);
    float[] before = both.clone();
    float[] other = new float[LENGTH];
    assertThatIllegalArgumentException()
        .isThrownBy(() -> parallel(Activations.glu()).forward(other, 0, both, 0, both, 1, LENGTH))
        .withMessageContaining("y at offset 1 partly overlaps up");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                parallel(Activations.glu())
                    .backward(other, 0, both, 0, other, 0, both, 0, both, 1, LENGTH))
        .withMessageContaining("gradUp at offset 1 partly overlaps up");
    assertThatBits(both).areThoseOf(before, before);
  }

  @Test
  @DisplayName("allocates nothing in a short call")
  void shortCalls() {
    ParallelGatedLinearUnit swiglu = Activations.parallel(Activations.swiglu(), POOL, 2);
    float[] x = new float[515];
    float[] y = new float[515];
    Allocations.assertNoneBy(
        () -> {
          swiglu.forward(x, x, y);
          swiglu.backward(x, x, x, x, y);
        });
  }

  @Test
  @DisplayName("has the name of the unit inside")
  void name() {
    assertThat(Activations.parallel(Activations.swiglu()).name()).isEqualTo("swiglu");
  }

  @Test
  @DisplayName("of null: an error that names the argument")
  void ofNothing() {
    assertThatNullPointerException()
        .isThrownBy(() -> Activations.parallel((GatedLinearUnit) null))
        .withMessage("unit");
  }
}
