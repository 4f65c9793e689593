package io.github.relu4j.examples.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.github.relu4j.Activations;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import smile.base.mlp.ActivationFunction;
import smile.base.mlp.HiddenLayerBuilder;
import smile.base.mlp.Layer;
import smile.base.mlp.OutputFunction;
import smile.classification.MLP;
import smile.math.MathEx;
import smile.math.TimeFunction;

@DisplayName("An activation in Smile's networks")
class SmileActivationTest {

  private static final int EPOCHS = 100;
  private static final int POINTS = 200;

  @Test
  @DisplayName("trains as Smile's own sigmoid does, to the rounding of floats")
  void likeTheirSigmoid() {
    double[] ours =
        probabilities(new HiddenLayerBuilder(8, 0, new SmileActivation(Activations.sigmoid())));
    double[] theirs = probabilities(Layer.sigmoid(8));

    for (int i = 0; i < POINTS; i++) {
      assertThat(ours[i]).isCloseTo(theirs[i], within(1e-3));
    }
  }

  @Test
  @DisplayName("has the gradient 1 - y² for tanh, where Smile's own has (1 - y)²")
  void tanh() {
    double[] ours = {1};
    double[] theirs = {1};

    new SmileActivation(Activations.tanh()).g(ours, new double[] {0.5});
    ActivationFunction.tanh().g(theirs, new double[] {0.5});

    assertThat(ours).containsExactly(0.75);
    assertThat(theirs).containsExactly(0.25);
  }

  @Test
  @DisplayName("trains with a function that Smile does not have")
  void elu() {
    double[] probabilities =
        probabilities(new HiddenLayerBuilder(8, 0, new SmileActivation(Activations.elu())));

    int right = 0;
    for (int i = 0; i < POINTS; i++) {
      right += (probabilities[i] > 0.5 ? 1 : 0) == label(point(i)) ? 1 : 0;
    }
    assertThat(right).isGreaterThan(9 * POINTS / 10);
  }

  @Test
  @DisplayName("has the name of its function")
  void name() {
    assertThat(new SmileActivation(Activations.elu(0.5f)).name()).isEqualTo("elu(0.5)");
  }

  /** What a network says of each point, once trained to tell a ring from the disc within. */
  private static double[] probabilities(HiddenLayerBuilder hidden) {
    MathEx.setSeed(2015);
    MLP network = new MLP(Layer.input(2), hidden, Layer.mle(1, OutputFunction.SIGMOID));
    network.setLearningRate(TimeFunction.constant(0.1));
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      for (int i = 0; i < POINTS; i++) {
        network.update(point(i), label(point(i)));
      }
    }
    double[] probabilities = new double[POINTS];
    double[] posterior = new double[2];
    for (int i = 0; i < POINTS; i++) {
      network.predict(point(i), posterior);
      probabilities[i] = posterior[1];
    }
    return probabilities;
  }

  /** On a spiral that fills the square of side 4, by the golden angle. */
  private static double[] point(int i) {
    double radius = 2 * Math.sqrt((i + 0.5) / POINTS);
    return new double[] {radius * Math.cos(2.4 * i), radius * Math.sin(2.4 * i)};
  }

  private static int label(double[] point) {
    return Math.hypot(point[0], point[1]) > 1.4 ? 1 : 0;
  }

  @Test
  @DisplayName("refuses a function that has no backward from the output")
  void notFromOutput() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SmileActivation(Activations.gelu()))
        .withMessageContaining("gelu has no backward from the output");
  }
}
