package io.github.relu4j.examples.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.relu4j.Activations;
import io.github.relu4j.Elu;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.deeplearning4j.nn.weights.WeightInit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationELU;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.dataset.DataSet;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Adam;
import org.nd4j.linalg.lossfunctions.LossFunctions;

@DisplayName("An activation in Deeplearning4j's networks")
class Dl4jActivationTest {

  private static final int SAMPLES = 64;
  private static final int SIDE = 6;
  private static final int STEPS = 40;

  private final IActivation elu = new Dl4jActivation("elu");

  @Test
  @DisplayName("trains dense layers to the score that their own ELU reaches")
  void dense() {
    double before = network(dense(elu)).score(data());
    double ours = trained(dense(elu));
    double theirs = trained(dense(new ActivationELU()));

    assertThat(ours).isLessThan(before / 4).isCloseTo(theirs, within(1e-3 * theirs));
  }

  @Test
  @DisplayName("trains convolutions, whose arrays lie in another order, to the same score as well")
  void convolution() {
    double ours = trained(convolution(elu));
    double theirs = trained(convolution(new ActivationELU()));

    assertThat(ours).isCloseTo(theirs, within(1e-3 * theirs));
  }

  @Test
  @DisplayName("is read back from the JSON of a network's configuration")
  void json() {
    MultiLayerConfiguration written = dense(new Dl4jActivation("snake(2.0)"));

    MultiLayerConfiguration read = MultiLayerConfiguration.fromJson(written.toJson());

    assertThat(read).isEqualTo(written);
    assertThat(read.getConf(0).getLayer())
        .isInstanceOfSatisfying(
            DenseLayer.class,
            layer ->
                assertThat(layer.getActivationFn()).isEqualTo(new Dl4jActivation("snake(2.0)")));
  }

  @Test
  @DisplayName("takes x and the gradient in different orders, and puts the result into x")
  void orders() {
    Elu function = Activations.elu();
    float[][] numbers = {{-1, 2, -3}, {0.5f, -0.25f, -4}};
    INDArray x = Nd4j.createFromArray(numbers).dup('f');
    INDArray epsilon = Nd4j.createFromArray(new float[][] {{1, 2, 3}, {4, 5, 6}});

    INDArray gradient = elu.backprop(x, epsilon).getFirst();

    assertThat(gradient).isSameAs(x);
    for (int row = 0; row < 2; row++) {
      for (int column = 0; column < 3; column++) {
        assertThat(x.getFloat(row, column))
            .isEqualTo(epsilon.getFloat(row, column) * function.derivative(numbers[row][column]));
      }
    }
  }

  @Test
  @DisplayName("works on an array with gaps, and leaves what is in the gaps alone")
  void gaps() {
    INDArray matrix = Nd4j.createFromArray(new float[][] {{-1, -1}, {-2, -2}});

    elu.getActivation(matrix.getColumn(0), true);

    assertThat(matrix.getColumn(1).toFloatVector()).containsExactly(-1, -2);
    assertThat(matrix.getColumn(0).toFloatVector())
        .containsExactly(Activations.elu().forward(-1f), Activations.elu().forward(-2f));
  }

  private static double trained(MultiLayerConfiguration configuration) {
    MultiLayerNetwork network = network(configuration);
    DataSet data = data();
    for (int step = 0; step < STEPS; step++) {
      network.fit(data);
    }
    return network.score(data);
  }

  private static MultiLayerNetwork network(MultiLayerConfiguration configuration) {
    MultiLayerNetwork network = new MultiLayerNetwork(configuration);
    network.init();
    return network;
  }

  private static MultiLayerConfiguration dense(IActivation activation) {
    return common(activation)
        .list()
        .layer(new DenseLayer.Builder().nOut(16).build())
        .layer(new DenseLayer.Builder().nOut(16).build())
        .layer(output())
        .setInputType(InputType.feedForward(SIDE * SIDE))
        .build();
  }

  private static MultiLayerConfiguration convolution(IActivation activation) {
    return common(activation)
        .list()
        .layer(new ConvolutionLayer.Builder(3, 3).nOut(4).build())
        .layer(new DenseLayer.Builder().nOut(8).build())
        .layer(output())
        .setInputType(InputType.convolutionalFlat(SIDE, SIDE, 1))
        .build();
  }

  private static NeuralNetConfiguration.Builder common(IActivation activation) {
    return new NeuralNetConfiguration.Builder()
        .seed(2015)
        .dataType(DataType.FLOAT)
        .weightInit(WeightInit.RELU)
        .updater(new Adam(0.02))
        .activation(activation);
  }

  private static OutputLayer output() {
    return new OutputLayer.Builder(LossFunctions.LossFunction.MCXENT)
        .nOut(2)
        .activation(new ActivationSoftmax())
        .build();
  }

  /** Images with a bar, which stands or lies. */
  private static DataSet data() {
    INDArray images = Nd4j.zeros(DataType.FLOAT, SAMPLES, SIDE * SIDE);
    INDArray labels = Nd4j.zeros(DataType.FLOAT, SAMPLES, 2);
    for (int sample = 0; sample < SAMPLES; sample++) {
      int line = sample / 2 % SIDE;
      boolean stands = sample % 2 == 0;
      for (int i = 0; i < SIDE; i++) {
        int pixel = stands ? i * SIDE + line : line * SIDE + i;
        images.putScalar(sample, pixel, i == sample % 5 ? -1 : 1);
      }
      labels.putScalar(sample, stands ? 0 : 1, 1);
    }
    return new DataSet(images, labels);
  }
}
