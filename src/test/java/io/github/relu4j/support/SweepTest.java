package io.github.relu4j.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.relu4j.Activations;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A sweep over bit patterns")
class SweepTest {

  /** The bits of 1.0. */
  private static final long ONE = 0x3f80_0000L;

  private static final float WRONG_AT = 1.25f;

  private static final Subject TANH = Subject.of(Activations.tanh());

  @Test
  @DisplayName("sees every float of its range, on all processors, and tells its progress")
  void seesAll() {
    AtomicInteger progress = new AtomicInteger();
    SweepResult result =
        new Sweep(TANH, Operation.FORWARD)
            .over(ONE, ONE + 3L * Sweep.BLOCK, progress::incrementAndGet);
    assertThat(result.count()).isEqualTo(3L * Sweep.BLOCK);
    assertThat(progress).hasValue(3);
  }

  @Test
  @DisplayName("finds errors above half an ULP and at most one, where it says they are")
  void findsWorstError() {
    SweepResult result = new Sweep(TANH, Operation.FORWARD).inOneThread(0x3e80_0000L, ONE);
    assertThat(result.worstError()).isBetween(0.5, 1.0);
    assertThat(result.worstAt()).isBetween(0.25f, 1f);
    assertThat(result.shareCorrectlyRounded()).isBetween(0.5, 0.9999999);
    assertThat(result.differences()).isZero();
  }

  @Test
  @DisplayName("of an exact function finds every result correctly rounded")
  void exactFunction() {
    Subject relu = Subject.of(Activations.relu());
    SweepResult result = new Sweep(relu, Operation.FORWARD).inOneThread(0xbf00_0000L, 0xbf10_0000L);
    assertThat(result.worstError()).isZero();
    assertThat(result.shareCorrectlyRounded()).isEqualTo(1);
  }

  @Test
  @DisplayName("finds the one float where array and element differ")
  void findsDifference() {
    Subject wrong = new Subject(TANH.activation(), new WrongOnce(TANH.element()), 1);
    SweepResult result = new Sweep(wrong, Operation.BACKWARD).inOneThread(ONE, ONE + Sweep.BLOCK);
    assertThat(result.differences()).isEqualTo(1);
    assertThat(result.differenceAt()).isEqualTo(WRONG_AT);
  }

  private record WrongOnce(Subject.ElementForm right) implements Subject.ElementForm {

    @Override
    public float forward(float x, int index) {
      return right.forward(x, index);
    }

    @Override
    public float derivative(float x, int index) {
      return right.derivative(x, index);
    }

    @Override
    public float backward(float x, float gradY, int index) {
      float gradX = right.backward(x, gradY, index);
      return x == WRONG_AT ? Math.nextUp(gradX) : gradX;
    }
  }
}
