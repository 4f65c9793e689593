package io.github.relu4j.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.relu4j.Activation;
import io.github.relu4j.Activations;
import io.github.relu4j.Relu;
import io.github.relu4j.TwoSlopeActivation;
import io.github.relu4j.support.Allocations;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A monitor of dead units")
class DeadUnitMonitorTest {

  private static final Relu RELU = Activations.relu();

  /** Of four units: never above 0, in one sample of two, always, in one sample of four. */
  private static final float[] LAYER = {
    -1, 1, 2, -1,
    -2, -1, 3, 5,
    -3, 1, 4, -1,
    0, -1, 5, -1
  };

  private static DeadUnitMonitor ofEverySample(int units) {
    return new DeadUnitMonitor("hidden", units, 0.01f, 1);
  }

  @Test
  @DisplayName("tells which units are dead, and each one's share of samples with f' = 0")
  void constructedLayer() {
    DeadUnitMonitor monitor = ofEverySample(4);
    monitor.observe(RELU, LAYER);
    DeadUnitReport report = monitor.report();
    assertThat(report.samples()).isEqualTo(4);
    assertThat(report.units())
        .containsExactly(
            new UnitActivity(0, 1, 1, UnitState.DEAD),
            new UnitActivity(1, 0.5, 0.5, UnitState.ACTIVE),
            new UnitActivity(2, 0, 0, UnitState.ACTIVE),
            new UnitActivity(3, 0.75, 0.75, UnitState.ACTIVE));
  }

  @DisplayName("calls a unit saturated where |f'| is always under the threshold")
  @ParameterizedTest(name = "{0} at {1} and {2}: {3}")
  @CsvSource({
    "sigmoid, 5, -5, SATURATED",
    "sigmoid, 5, 4, ACTIVE",
    "tanh, 3.5, -20, SATURATED",
    "tanh, 60, -60, DEAD",
    "tanh, 0, 50, ACTIVE",
    "leaky_relu(0.01), -1, -1, ACTIVE",
    "leaky_relu(0.001), -1, -1, SATURATED",
    "leaky_relu(-0.001), -1, -1, SATURATED",
    "elu, -6, -7, SATURATED",
    "relu6, 7, -7, DEAD"
  })
  void saturation(String name, float first, float second, UnitState state) {
    DeadUnitMonitor monitor = ofEverySample(1);
    monitor.observe(Activations.parse(name), new float[] {first, second});
    assertThat(monitor.report().in(state)).hasSize(1);
  }

  @Test
  @DisplayName("has a threshold of its own if it is given one")
  void threshold() {
    DeadUnitMonitor monitor = new DeadUnitMonitor("hidden", 2, 0.5f, 1);
    monitor.observeDerivatives(new float[] {0.5f, 0.49f, -0.5f, -0.49f});
    assertThat(monitor.report().in(UnitState.SATURATED))
        .containsExactly(new UnitActivity(1, 0, 1, UnitState.SATURATED));
  }

  @Test
  @DisplayName("takes derivatives where a network has them, with the same result")
  void derivatives() {
    DeadUnitMonitor fromInput = ofEverySample(4);
    fromInput.observe(RELU, LAYER);
    float[] dydx = new float[LAYER.length];
    RELU.derivative(LAYER, dydx);
    DeadUnitMonitor fromDerivatives = ofEverySample(4);
    fromDerivatives.observeDerivatives(dydx);
    assertThat(fromDerivatives.report()).isEqualTo(fromInput.report());
  }

  /** Rows of 70 elements begin at any bit of a word, and some reach over two words or three. */
  @DisplayName("takes the masks of batches, with the same result")
  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"relu", "leaky_relu(0.001)", "leaky_relu(0.5)", "relu6", "hardsigmoid"})
  void masks(String name) {
    TwoSlopeActivation activation = (TwoSlopeActivation) Activations.parse(name);
    DeadUnitMonitor fromInput = new DeadUnitMonitor("hidden", 70, 0.01f, 2);
    DeadUnitMonitor fromMasks = new DeadUnitMonitor("hidden", 70, 0.01f, 2);
    for (int batch = 0; batch < 20; batch++) {
      float[] x = random(70 * 33, batch);
      Arrays.fill(x, 70 * 5, 70 * 6, -4f);
      long[] mask = new long[TwoSlopeActivation.maskLength(x.length) + 2];
      activation.forward(x, 0, new float[x.length], 0, mask, 2, x.length);
      fromInput.observe(activation, x);
      fromMasks.observeMask(activation, mask, 2, 33);
    }
    assertThat(fromMasks.report()).isEqualTo(fromInput.report());
  }

  @Test
  @DisplayName("tells from masks which units are dead")
  void deadByMask() {
    long[] mask = new long[1];
    Activations.relu().forward(LAYER, new float[LAYER.length], mask);
    DeadUnitMonitor monitor = ofEverySample(4);
    monitor.observeMask(Activations.relu(), mask, 0, 4);
    assertThat(monitor.report().units())
        .containsExactly(
            new UnitActivity(0, 1, 1, UnitState.DEAD),
            new UnitActivity(1, 0.5, 0.5, UnitState.ACTIVE),
            new UnitActivity(2, 0, 0, UnitState.ACTIVE),
            new UnitActivity(3, 0.75, 0.75, UnitState.ACTIVE));
  }

  @Test
  @DisplayName("takes NaN in a mask for a live element")
  void notNumbersInMask() {
    float[] x = {-1, Float.NaN, -1, -1};
    long[] mask = new long[1];
    Activations.relu().forward(x, x, mask);
    DeadUnitMonitor monitor = ofEverySample(2);
    monitor.observeMask(Activations.relu(), mask, 0, 2);
    assertThat(monitor.report().notNumbers()).isZero();
    assertThat(monitor.report().units().get(1))
        .isEqualTo(new UnitActivity(1, 0.5, 0.5, UnitState.ACTIVE));
  }

  @Test
  @DisplayName("counts a derivative of NaN apart: it is neither 0 nor small")
  void notNumbers() {
    DeadUnitMonitor monitor = ofEverySample(2);
    monitor.observe(RELU, new float[] {-1, Float.NaN, -1, -1});
    assertThat(monitor.report().notNumbers()).isEqualTo(1);
    assertThat(monitor.report().units().get(1))
        .isEqualTo(new UnitActivity(1, 0.5, 0.5, UnitState.ACTIVE));
  }

  @Test
  @DisplayName("looks at rows of a range alone")
  void range() {
    float[] shifted = new float[LAYER.length + 6];
    Arrays.fill(shifted, Float.NaN);
    System.arraycopy(LAYER, 0, shifted, 3, LAYER.length);
    DeadUnitMonitor ranged = ofEverySample(4);
    ranged.observe(RELU, shifted, 3, 4);
    DeadUnitMonitor whole = ofEverySample(4);
    whole.observe(RELU, LAYER);
    assertThat(ranged.report()).isEqualTo(whole.report());
  }

  /** More than the ten bits of a count hold. */
  @Test
  @DisplayName("counts any number of samples")
  void manySamples() {
    DeadUnitMonitor monitor = ofEverySample(4);
    for (int batch = 0; batch < 1_000; batch++) {
      monitor.observe(RELU, LAYER);
    }
    assertThat(monitor.report().samples()).isEqualTo(4_000);
    assertThat(monitor.report().units())
        .extracting(UnitActivity::zeroShare)
        .containsExactly(1.0, 0.5, 0.0, 0.75);
  }

  /** A unit with f' = 0, a saturated one, one of NaN and an active one, in every sample. */
  private static float[] derivatives(int samples) {
    float[] dydx = new float[4 * samples];
    for (int row = 0; row < samples; row++) {
      dydx[4 * row + 1] = 0.001f;
      dydx[4 * row + 2] = Float.NaN;
      dydx[4 * row + 3] = 1;
    }
    return dydx;
  }

  @Test
  @DisplayName("counts zeros, small derivatives and NaN in any number of samples")
  void manyOfEachKind() {
    DeadUnitMonitor monitor = ofEverySample(4);
    monitor.observeDerivatives(derivatives(3_000));
    assertThat(monitor.report().notNumbers()).isEqualTo(3_000);
    assertThat(monitor.report().units())
        .containsExactly(
            new UnitActivity(0, 1, 1, UnitState.DEAD),
            new UnitActivity(1, 0, 1, UnitState.SATURATED),
            new UnitActivity(2, 0, 0, UnitState.ACTIVE),
            new UnitActivity(3, 0, 0, UnitState.ACTIVE));
  }

  @Test
  @DisplayName("that has merged another has the sums of both, of each kind")
  void mergeOfEachKind() {
    DeadUnitMonitor both = ofEverySample(4);
    both.observeDerivatives(derivatives(2_000));
    DeadUnitMonitor other = ofEverySample(4);
    other.observeDerivatives(derivatives(1_500));
    both.merge(other);
    DeadUnitMonitor single = ofEverySample(4);
    single.observeDerivatives(derivatives(3_500));
    assertThat(both.report()).isEqualTo(single.report());
  }

  @Test
  @DisplayName("forgets all that it has counted with a reset, however much it was")
  void resetOfMany() {
    DeadUnitMonitor monitor = ofEverySample(4);
    monitor.observeDerivatives(derivatives(3_000));
    monitor.reset();
    monitor.observeDerivatives(new float[] {1, 1, 1, 1});
    assertThat(monitor.report().notNumbers()).isZero();
    assertThat(monitor.report().units())
        .allSatisfy(
            unit -> {
              assertThat(unit.zeroShare()).isZero();
              assertThat(unit.saturatedShare()).isZero();
            });
  }

  @Test
  @DisplayName("looks at the same rows however they are cut into batches")
  void anyBatches() {
    float[] dydx = random(3 * 1_000, 4);
    RELU.derivative(dydx, dydx);
    DeadUnitMonitor whole = new DeadUnitMonitor("hidden", 3, 0.01f, 8);
    whole.observeDerivatives(dydx);
    DeadUnitMonitor fromDerivatives = new DeadUnitMonitor("hidden", 3, 0.01f, 8);
    DeadUnitMonitor fromInput = new DeadUnitMonitor("hidden", 3, 0.01f, 8);
    for (int row = 0; row < 1_000; row += 20) {
      fromDerivatives.observeDerivatives(dydx, 3 * row, 20);
      fromInput.observe(RELU, dydx, 3 * row, 20);
    }
    assertThat(fromDerivatives.report()).isEqualTo(whole.report());
    assertThat(fromInput.report()).isEqualTo(whole.report());
  }

  @Test
  @DisplayName("looks at the same rows after a reset as at first")
  void sameRowsAfterReset() {
    float[] x = random(3 * 100, 5);
    DeadUnitMonitor monitor = new DeadUnitMonitor("hidden", 3, 0.01f, 8);
    monitor.observe(RELU, x);
    DeadUnitReport first = monitor.report();
    monitor.reset();
    monitor.observe(RELU, x);
    assertThat(monitor.report()).isEqualTo(first);
  }

  @Test
  @DisplayName("looks at one sample in an interval, and its shares are near those of all")
  void interval() {
    float[] x = random(64_000 * 3, 1);
    DeadUnitMonitor monitor = new DeadUnitMonitor("hidden", 3);
    monitor.observe(RELU, x);
    assertThat(monitor.report().samples()).isEqualTo(1_000);
    assertThat(monitor.report().units())
        .allSatisfy(unit -> assertThat(unit.zeroShare()).isCloseTo(0.5, within(0.05)));
  }

  private static float[] random(int count, long seed) {
    Random random = new Random(seed);
    float[] numbers = new float[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = (float) random.nextGaussian();
    }
    return numbers;
  }

  @Test
  @DisplayName("that has merged others is one that has seen all, whatever the order")
  void merge() {
    float[] x = random(5_000 * 7, 2);
    DeadUnitMonitor single = ofEverySample(7);
    single.observe(Activations.tanh(), x);
    DeadUnitMonitor[] parts = {ofEverySample(7), ofEverySample(7), ofEverySample(7)};
    parts[0].observe(Activations.tanh(), x, 0, 1_500);
    parts[1].observe(Activations.tanh(), x, 1_500 * 7, 500);
    parts[2].observe(Activations.tanh(), x, 2_000 * 7, 3_000);
    parts[2].merge(parts[0]);
    parts[2].merge(parts[1]);
    assertThat(parts[2].report()).isEqualTo(single.report());
    assertThat(parts[0].report().samples()).isEqualTo(1_500);
  }

  @Test
  @DisplayName("merges only another one of the same layer, units and threshold")
  void mergeOfOthers() {
    DeadUnitMonitor monitor = ofEverySample(4);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> monitor.merge(monitor))
        .withMessageContaining("other");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> monitor.merge(ofEverySample(5)))
        .withMessageContainingAll("units", "4", "5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> monitor.merge(new DeadUnitMonitor("output", 4)))
        .withMessageContainingAll("layer", "hidden", "output");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> monitor.merge(new DeadUnitMonitor("hidden", 4, 0.1f, 1)))
        .withMessageContainingAll("saturationThreshold", "0.01", "0.1");
    assertThatNullPointerException().isThrownBy(() -> monitor.merge(null)).withMessage("other");
  }

  @Test
  @DisplayName("begins a new window with a reset")
  void reset() {
    DeadUnitMonitor monitor = ofEverySample(4);
    monitor.observe(RELU, new float[] {-1, -1, -1, Float.NaN});
    monitor.reset();
    monitor.observe(RELU, LAYER);
    DeadUnitMonitor fresh = ofEverySample(4);
    fresh.observe(RELU, LAYER);
    assertThat(monitor.report()).isEqualTo(fresh.report());
  }

  @DisplayName("observes without allocating one byte")
  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"relu", "tanh", "prelu"})
  void allocatesNothing(String name) {
    Activation activation = Activations.parse(name);
    DeadUnitMonitor monitor = ofEverySample(40);
    float[] x = random(4_000, 3);
    long[] mask = new long[TwoSlopeActivation.maskLength(4_000)];
    Allocations.assertNoneBy(
        () -> {
          monitor.observe(activation, x);
          monitor.observeDerivatives(x);
          monitor.observeMask(RELU, mask, 0, 100);
        });
  }

  @Test
  @DisplayName("bad input: the error names the argument, and nothing is counted")
  void badInput() {
    DeadUnitMonitor monitor = ofEverySample(4);
    assertThatNullPointerException()
        .isThrownBy(() -> monitor.observe(null, LAYER))
        .withMessage("activation");
    assertThatNullPointerException().isThrownBy(() -> monitor.observe(RELU, null)).withMessage("x");
    assertThatNullPointerException()
        .isThrownBy(() -> monitor.observeDerivatives(null, 0, 1))
        .withMessage("dydx");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> monitor.observeDerivatives(new float[7]))
        .withMessageContainingAll("dydx", "length 7", "4");
    assertThatThrownBy(() -> monitor.observe(RELU, LAYER, 1, 4))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("x: offset 1 and 4 rows of 4 elements do not fit an array of length 16");
    assertThatThrownBy(() -> monitor.observe(RELU, LAYER, 0, Integer.MAX_VALUE))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> monitor.observe(RELU, LAYER, -4, 1))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatNullPointerException()
        .isThrownBy(() -> monitor.observeMask(null, new long[1], 0, 1))
        .withMessage("activation");
    assertThatNullPointerException()
        .isThrownBy(() -> monitor.observeMask(Activations.relu(), null, 0, 1))
        .withMessage("mask");
    assertThatThrownBy(() -> monitor.observeMask(Activations.relu(), new long[2], 1, 17))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage(
            "mask: offset 1 and the bits of 17 rows of 4 elements do not fit an array of length 2");
    assertThatThrownBy(() -> monitor.observeMask(Activations.relu(), new long[2], 0, -1))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThat(monitor.report().samples()).isZero();
  }

  @Test
  @DisplayName("is of at least one unit, and of a threshold above 0")
  void badParameters() {
    assertThatNullPointerException()
        .isThrownBy(() -> new DeadUnitMonitor(null, 4))
        .withMessage("layer");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DeadUnitMonitor("hidden", 0))
        .withMessage("units must be at least 1 but is 0");
    for (float threshold : new float[] {0, -1, Float.NaN, Float.POSITIVE_INFINITY}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new DeadUnitMonitor("hidden", 4, threshold, 1))
          .withMessageContainingAll("saturationThreshold", "" + threshold);
    }
  }
}
