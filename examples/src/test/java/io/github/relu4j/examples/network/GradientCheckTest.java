package io.github.relu4j.examples.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.relu4j.Activations;
import io.github.relu4j.examples.training.SoftmaxCrossEntropy;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.ejml.data.FMatrixRMaj;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GradientCheckTest {

  private static final int INPUTS = 3;
  private static final int ROWS = 7;
  private static final int CLASSES = 4;
  private static final int[] LABELS = {0, 1, 2, 3, 0, 2, 1};

  /** Float gradients of three layers have about this error. */
  private static final double RELATIVE = 2e-5;

  /**
   * A bias before batch normalisation has a gradient of 0, of which floats leave the roundings of
   * larger terms.
   */
  private static final double LEAST_SCALE = 0.05;

  /** With others a pre-activation is at a kink: behind units that are all dead it is 0. */
  private static final long SEED = 3;

  /** So small that no pre-activation crosses a kink. */
  private static final double STEP = 1e-6;

  static Stream<String> activations() {
    // Slopes that are drawn from one number are known to the reference.
    return Stream.concat(
        Activations.names().stream().map(name -> name.equals("rrelu") ? "rrelu(0.25,0.25)" : name),
        Stream.of("glu", "reglu", "geglu", "swiglu", "drelu"));
  }

  @ParameterizedTest
  @MethodSource("activations")
  @DisplayName("the gradients of all parameters are the central differences of a network in double")
  void gradients(String activation) {
    check(activation, false);
  }

  @ParameterizedTest
  @MethodSource("activations")
  @DisplayName("so they are with batch normalisation")
  void gradientsWithBatchNormalisation(String activation) {
    check(activation, true);
  }

  private static void check(String activation, boolean batchNormalised) {
    Network network =
        new Architecture(INPUTS, List.of(6, 5), CLASSES, activation)
            .with(Initialisation.HE)
            .withBatchNormalisation(batchNormalised)
            .build(SEED);
    float[] inputs = inputs();
    NetworkPass pass = network.newPass(ROWS);
    // In place: the pass must not overwrite the batch.
    FMatrixRMaj x = new FMatrixRMaj(ROWS, INPUTS);
    System.arraycopy(inputs, 0, x.data, 0, inputs.length);
    FMatrixRMaj gradient = new FMatrixRMaj(ROWS, CLASSES);
    new SoftmaxCrossEntropy(LABELS, CLASSES)
        .of(pass.forward(x, true), new int[] {0, 1, 2, 3, 4, 5, 6}, 0, ROWS, gradient);
    pass.backward(gradient);
    DoubleNetwork reference = new DoubleNetwork(network, inputs, LABELS, CLASSES);
    List<Parameter> parameters = network.parameters();
    for (int i = 0; i < parameters.size(); i++) {
      double[] expected = reference.centralDifferences(i, STEP);
      float[] actual = pass.gradients().get(i);
      double scale = Arrays.stream(expected).map(Math::abs).max().orElseThrow();
      for (int k = 0; k < expected.length; k++) {
        assertThat((double) actual[k])
            .as("%s of parameter %d [%d]", parameters.get(i).name(), i, k)
            .isCloseTo(expected[k], within(RELATIVE * Math.max(scale, LEAST_SCALE)));
      }
    }
  }

  private static float[] inputs() {
    SplittableRandom random = new SplittableRandom(11);
    float[] inputs = new float[ROWS * INPUTS];
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = (float) (4 * random.nextDouble() - 2);
    }
    return inputs;
  }
}
