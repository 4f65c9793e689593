package io.github.relu4j.monitor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.relu4j.support.Allocations;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A monitor of the gradient's flow")
class GradientFlowMonitorTest {

  private static final List<String> LAYERS = List.of("hidden 1", "hidden 2", "output");

  private static GradientFlowMonitor ofEverySample() {
    return new GradientFlowMonitor(LAYERS, 1e-3, 1e3, 1);
  }

  private static GradientFlowMonitor ofConstructedLayers() {
    GradientFlowMonitor monitor = ofEverySample();
    // Rows of norm 5e-4; of norm 13 and 0; of norm 1 and 1.
    monitor.observe(0, new float[] {3e-4f, -4e-4f, 4e-4f, 3e-4f}, 2);
    monitor.observe(1, new float[] {12, 0, -5, 0, 0, 0}, 3);
    monitor.observe(2, new float[] {1, -1}, 1);
    return monitor;
  }

  @Test
  @DisplayName("tells norm, mean absolute value, zeros and the ratio to the last layer")
  void constructedLayers() {
    List<LayerGradient> layers = ofConstructedLayers().report().layers();
    assertThat(layers).extracting(LayerGradient::layer).isEqualTo(LAYERS);
    assertThat(layers).extracting(LayerGradient::samples).containsExactly(2L, 2L, 2L);
    assertThat(layers.get(0).norm()).isCloseTo(5e-4, within(1e-10));
    assertThat(layers.get(0).meanAbsolute()).isCloseTo(3.5e-4, within(1e-10));
    assertThat(layers.get(0).ratioToLast()).isCloseTo(5e-4, within(1e-10));
    assertThat(layers.get(1).norm()).isEqualTo(Math.sqrt(169.0 / 2));
    assertThat(layers.get(1).meanAbsolute()).isEqualTo(17.0 / 6);
    assertThat(layers.get(1).zeroShare()).isEqualTo(4.0 / 6);
    assertThat(layers.get(2))
        .isEqualTo(new LayerGradient("output", 2, 1, 1, 0, 1, GradientFlow.STEADY));
  }

  @DisplayName("flags what is beyond the thresholds")
  @ParameterizedTest(name = "{0} beside 2: {1}")
  @CsvSource({
    "0.0019, VANISHING",
    "0.0021, STEADY",
    "1999, STEADY",
    "2001, EXPLODING",
    "0, VANISHING",
    "1e-30, VANISHING",
    "1e30, EXPLODING",
    "Infinity, EXPLODING",
    "NaN, EXPLODING"
  })
  void flow(float gradient, GradientFlow flow) {
    GradientFlowMonitor monitor = ofEverySample();
    monitor.observe(0, new float[] {gradient}, 1);
    monitor.observe(1, new float[] {2}, 1);
    monitor.observe(2, new float[] {2}, 1);
    assertThat(monitor.report().layers())
        .extracting(LayerGradient::flow)
        .containsExactly(flow, GradientFlow.STEADY, GradientFlow.STEADY);
  }

  @Test
  @DisplayName("has thresholds of its own if it is given them")
  void thresholds() {
    GradientFlowMonitor monitor = new GradientFlowMonitor(LAYERS, 0.5, 2, 1);
    monitor.observe(0, new float[] {0.4f}, 1);
    monitor.observe(1, new float[] {2.1f}, 1);
    monitor.observe(2, new float[] {1}, 1);
    assertThat(monitor.report().layers())
        .extracting(LayerGradient::flow)
        .containsExactly(GradientFlow.VANISHING, GradientFlow.EXPLODING, GradientFlow.STEADY);
  }

  @Test
  @DisplayName("takes a ratio that is the threshold itself for steady")
  void atThreshold() {
    GradientFlowMonitor monitor = new GradientFlowMonitor(LAYERS, 0.5, 2, 1);
    monitor.observe(0, new float[] {1}, 1);
    monitor.observe(1, new float[] {4}, 1);
    monitor.observe(2, new float[] {2}, 1);
    assertThat(monitor.report().in(GradientFlow.STEADY)).hasSize(3);
  }

  /** The square of 1e-30 is no float, that of 1e30 neither. */
  @DisplayName("finds the norm of tiny and of huge gradients")
  @ParameterizedTest
  @ValueSource(floats = {1e-45f, 1e-30f, 1e30f, Float.MAX_VALUE})
  void extremes(float gradient) {
    GradientFlowMonitor monitor = ofEverySample();
    monitor.observe(0, new float[] {gradient, gradient, gradient, gradient}, 4);
    assertThat(monitor.report().layers().get(0).norm()).isEqualTo(2.0 * gradient);
  }

  @DisplayName("of one layer that was not observed, or of a last one that is 0 or NaN, is unknown")
  @ParameterizedTest(name = "last layer {0}")
  @ValueSource(floats = {0, Float.NaN, Float.POSITIVE_INFINITY})
  void unknown(float last) {
    GradientFlowMonitor monitor = ofEverySample();
    assertThat(monitor.report().in(GradientFlow.UNKNOWN)).hasSize(3);
    monitor.observe(0, new float[] {1}, 1);
    monitor.observe(2, new float[] {last}, 1);
    assertThat(monitor.report().in(GradientFlow.UNKNOWN))
        .extracting(LayerGradient::layer)
        .contains("hidden 1", "hidden 2");
  }

  private static float[] random(int count, long seed) {
    Random random = new Random(seed);
    float[] numbers = new float[count];
    for (int i = 0; i < count; i++) {
      numbers[i] = random.nextInt(4) == 0 ? 0 : (float) random.nextGaussian();
    }
    return numbers;
  }

  @DisplayName("sums rows of any length")
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 131})
  void anyUnits(int units) {
    float[] gradient = random(units * 9, units);
    double squares = 0;
    double absolutes = 0;
    int zeros = 0;
    for (float element : gradient) {
      squares += (double) element * element;
      absolutes += Math.abs(element);
      zeros += element == 0 ? 1 : 0;
    }
    GradientFlowMonitor monitor = ofEverySample();
    monitor.observe(0, gradient, units);
    LayerGradient layer = monitor.report().layers().get(0);
    assertThat(layer.norm()).isCloseTo(Math.sqrt(squares / 9), within(1e-12));
    assertThat(layer.meanAbsolute()).isCloseTo(absolutes / gradient.length, within(1e-12));
    assertThat(layer.zeroShare()).isEqualTo((double) zeros / gradient.length);
  }

  @Test
  @DisplayName("counts -0 as a zero")
  void negativeZero() {
    GradientFlowMonitor monitor = ofEverySample();
    monitor.observe(0, new float[] {-0f, 0f, 1f, Float.MIN_VALUE}, 4);
    assertThat(monitor.report().layers().get(0).zeroShare()).isEqualTo(0.5);
  }

  @Test
  @DisplayName("looks at rows of a range alone")
  void range() {
    float[] gradient = {Float.NaN, 3, 4, 6, 8, Float.NaN};
    GradientFlowMonitor monitor = ofEverySample();
    monitor.observe(0, gradient, 1, 2, 2);
    assertThat(monitor.report().layers().get(0).norm()).isEqualTo(Math.sqrt(125.0 / 2));
  }

  @Test
  @DisplayName("looks at the same rows however they are cut into batches")
  void anyBatches() {
    float[] gradient = random(1_000 * 3, 4);
    GradientFlowMonitor whole = new GradientFlowMonitor(LAYERS, 1e-3, 1e3, 8);
    whole.observe(0, gradient, 3);
    GradientFlowMonitor inBatches = new GradientFlowMonitor(LAYERS, 1e-3, 1e3, 8);
    for (int row = 0; row < 1_000; row += 20) {
      inBatches.observe(0, gradient, 3 * row, 20, 3);
    }
    assertThat(inBatches.report()).isEqualTo(whole.report());
  }

  @Test
  @DisplayName("looks at the same rows after a reset as at first")
  void sameRowsAfterReset() {
    float[] gradient = random(100 * 3, 5);
    GradientFlowMonitor monitor = new GradientFlowMonitor(LAYERS, 1e-3, 1e3, 8);
    monitor.observe(0, gradient, 3);
    GradientFlowReport first = monitor.report();
    monitor.reset();
    monitor.observe(0, gradient, 3);
    assertThat(monitor.report()).isEqualTo(first);
  }

  @Test
  @DisplayName("looks at one sample in an interval, and its norm is near that of all")
  void interval() {
    float[] gradient = random(128_000 * 3, 1);
    GradientFlowMonitor sampled = new GradientFlowMonitor(LAYERS);
    sampled.observe(0, gradient, 3);
    GradientFlowMonitor all = ofEverySample();
    all.observe(0, gradient, 3);
    LayerGradient layer = sampled.report().layers().get(0);
    assertThat(layer.samples()).isEqualTo(1_000);
    assertThat(layer.norm() / all.report().layers().get(0).norm()).isCloseTo(1, within(0.05));
  }

  @Test
  @DisplayName("that has merged others is one that has seen all, to the last bit, in any order")
  void merge() {
    float[] gradient = random(5_000 * 7, 2);
    GradientFlowMonitor single = ofEverySample();
    for (int layer = 0; layer < 3; layer++) {
      single.observe(layer, gradient, 7);
    }
    GradientFlowMonitor[] parts = {ofEverySample(), ofEverySample(), ofEverySample()};
    for (int layer = 0; layer < 3; layer++) {
      parts[0].observe(layer, gradient, 0, 1_500, 7);
      parts[1].observe(layer, gradient, 1_500 * 7, 500, 7);
      parts[2].observe(layer, gradient, 2_000 * 7, 3_000, 7);
    }
    parts[2].merge(parts[0]);
    parts[2].merge(parts[1]);
    assertThat(parts[2].report()).isEqualTo(single.report());
    assertThat(parts[0].report().layers().get(0).samples()).isEqualTo(1_500);
  }

  @Test
  @DisplayName("merges only another one of the same layers and thresholds")
  void mergeOfOthers() {
    GradientFlowMonitor monitor = ofEverySample();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> monitor.merge(monitor))
        .withMessageContaining("other");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> monitor.merge(new GradientFlowMonitor(List.of("output"))))
        .withMessageContainingAll("layers", "hidden 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> monitor.merge(new GradientFlowMonitor(LAYERS, 1e-4, 1e3, 1)))
        .withMessageContainingAll("vanishingBelow", "0.001", "1.0E-4");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> monitor.merge(new GradientFlowMonitor(LAYERS, 1e-3, 1e4, 1)))
        .withMessageContainingAll("explodingAbove", "1000.0", "10000.0");
    assertThatNullPointerException().isThrownBy(() -> monitor.merge(null)).withMessage("other");
  }

  @Test
  @DisplayName("begins a new window with a reset")
  void reset() {
    GradientFlowMonitor monitor = ofEverySample();
    monitor.observe(1, new float[] {0, Float.NaN}, 1);
    monitor.reset();
    monitor.observe(1, new float[] {3, 4}, 2);
    GradientFlowMonitor fresh = ofEverySample();
    fresh.observe(1, new float[] {3, 4}, 2);
    assertThat(monitor.report()).isEqualTo(fresh.report());
  }

  @Test
  @DisplayName("says it in one line, with the layers that are beyond a threshold")
  void summary() {
    String line =
        "gradient of hidden 1 is 5.00e-04 of that of output (norm 1.00e+00);"
            + " vanishing (ratio < 1.00e-03): hidden 1";
    assertThat(ofConstructedLayers()).hasToString(line);
    assertThat(ofConstructedLayers().report()).hasToString(line);
  }

  @Test
  @DisplayName("says it in a table, a line for each layer")
  void table() {
    assertThat(ofConstructedLayers().report().table())
        .isEqualTo(
            """
            layer     samples      norm  mean |g|   zeros  ratio to last       flow
            hidden 1        2  5.00e-04  3.50e-04   0.0 %       5.00e-04  vanishing
            hidden 2        2  9.19e+00  2.83e+00  66.7 %       9.19e+00     steady
            output          2  1.00e+00  1.00e+00   0.0 %       1.00e+00     steady
            """);
  }

  @Test
  @DisplayName("observes without allocating one byte")
  void allocatesNothing() {
    GradientFlowMonitor monitor = ofEverySample();
    float[] gradient = random(4_000, 3);
    Allocations.assertNoneBy(() -> monitor.observe(0, gradient, 40));
  }

  @Test
  @DisplayName("bad input: the error names the argument, and nothing is counted")
  void badInput() {
    GradientFlowMonitor monitor = ofEverySample();
    float[] gradient = new float[8];
    assertThatThrownBy(() -> monitor.observe(3, gradient, 4))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("layer must be from 0 to 2 but is 3");
    assertThatThrownBy(() -> monitor.observe(-1, gradient, 4))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatNullPointerException()
        .isThrownBy(() -> monitor.observe(0, null, 4))
        .withMessage("gradient");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> monitor.observe(0, gradient, 3))
        .withMessageContainingAll("gradient", "length 8", "3");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> monitor.observe(0, gradient, 0))
        .withMessage("units must be at least 1 but is 0");
    assertThatThrownBy(() -> monitor.observe(0, gradient, 1, 2, 4))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessageContainingAll("gradient", "offset 1", "2 rows of 4");
    assertThat(monitor.report().layers().get(0).samples()).isZero();
  }

  @Test
  @DisplayName("is of at least one layer, and of thresholds in their order")
  void badParameters() {
    assertThatNullPointerException()
        .isThrownBy(() -> new GradientFlowMonitor(null))
        .withMessage("layers");
    assertThatNullPointerException()
        .isThrownBy(() -> new GradientFlowMonitor(Arrays.asList("hidden", null)))
        .withMessage("layers[1]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new GradientFlowMonitor(List.of()))
        .withMessageContaining("layers");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new GradientFlowMonitor(LAYERS, 0, 1, 1))
        .withMessageContainingAll("vanishingBelow", "0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new GradientFlowMonitor(LAYERS, 0.1, Double.NaN, 1))
        .withMessageContainingAll("explodingAbove", "NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new GradientFlowMonitor(LAYERS, 2, 1, 1))
        .withMessageContainingAll("explodingAbove", "vanishingBelow = 2.0", "1.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new GradientFlowMonitor(LAYERS, 2, 2, 1))
        .withMessageContainingAll("explodingAbove", "vanishingBelow = 2.0");
  }

  @Test
  @DisplayName("a report is of at least one layer, too")
  void reportOfNothing() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new GradientFlowReport(List.of(), 1e-3, 1e3))
        .withMessageContaining("layers");
  }
}
