package io.github.relu4j.examples.network;

import io.github.relu4j.Activation;
import io.github.relu4j.GatedLinearUnit;
import io.github.relu4j.PRelu;
import io.github.relu4j.reference.Reference;
import io.github.relu4j.reference.References;
import java.util.ArrayList;
import java.util.List;

/** The loss of a network as a textbook has it, in double and without any of the example's code. */
final class DoubleNetwork {

  private static final double EPSILON = 1e-5f;

  private final Network network;
  private final List<double[]> parameters = new ArrayList<>();
  private final float[] inputs;
  private final int[] labels;
  private final int classes;

  DoubleNetwork(Network network, float[] inputs, int[] labels, int classes) {
    this.network = network;
    this.inputs = inputs;
    this.labels = labels;
    this.classes = classes;
    for (Parameter parameter : network.parameters()) {
      double[] values = new double[parameter.values().length];
      for (int i = 0; i < values.length; i++) {
        values[i] = parameter.values()[i];
      }
      parameters.add(values);
    }
  }

  /** The gradient of the mean loss with respect to a parameter. */
  double[] centralDifferences(int parameter, double step) {
    double[] values = parameters.get(parameter);
    double[] gradient = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      double kept = values[i];
      values[i] = kept + step;
      double above = loss();
      values[i] = kept - step;
      gradient[i] = (above - loss()) / (2 * step);
      values[i] = kept;
    }
    return gradient;
  }

  private double loss() {
    int rows = labels.length;
    double[][] x = new double[rows][network.inputs()];
    for (int row = 0; row < rows; row++) {
      for (int i = 0; i < network.inputs(); i++) {
        x[row][i] = inputs[row * network.inputs() + i];
      }
    }
    int next = 0;
    for (Layer layer : network.layers()) {
      int count = layer.parameters().size();
      x = forward(layer, x, parameters.subList(next, next + count));
      next += count;
    }
    double sum = 0;
    for (int row = 0; row < rows; row++) {
      double exponentials = 0;
      for (int i = 0; i < classes; i++) {
        exponentials += Math.exp(x[row][i]);
      }
      sum += Math.log(exponentials) - x[row][labels[row]];
    }
    return sum / rows;
  }

  private static double[][] forward(Layer layer, double[][] x, List<double[]> parameters) {
    if (layer instanceof ActivationLayer hidden) {
      return activated(hidden.activation(), x, parameters);
    }
    if (layer instanceof GatedLayer gated) {
      return gated(gated.unit(), x);
    }
    return layer instanceof BatchNormalisation
        ? normalised(x, parameters.get(0), parameters.get(1))
        : product(x, parameters.get(0), parameters.get(1));
  }

  private static double[][] product(double[][] x, double[] weights, double[] biases) {
    int units = biases.length;
    double[][] y = new double[x.length][units];
    for (int row = 0; row < x.length; row++) {
      for (int unit = 0; unit < units; unit++) {
        y[row][unit] = biases[unit];
        for (int i = 0; i < x[row].length; i++) {
          y[row][unit] += x[row][i] * weights[i * units + unit];
        }
      }
    }
    return y;
  }

  private static double[][] activated(
      Activation activation, double[][] x, List<double[]> parameters) {
    Reference reference = References.of(activation);
    double[][] y = new double[x.length][x[0].length];
    for (int row = 0; row < x.length; row++) {
      for (int i = 0; i < x[row].length; i++) {
        y[row][i] =
            activation instanceof PRelu
                ? x[row][i] > 0 ? x[row][i] : parameters.get(0)[0] * x[row][i]
                : reference.forward(x[row][i]);
      }
    }
    return y;
  }

  private static double[][] gated(GatedLinearUnit unit, double[][] x) {
    Reference gate = References.of(unit.activation());
    Reference up = References.of(unit.upActivation());
    int units = x[0].length / 2;
    double[][] y = new double[x.length][units];
    for (int row = 0; row < x.length; row++) {
      for (int i = 0; i < units; i++) {
        y[row][i] = gate.forward(x[row][i]) * up.forward(x[row][units + i]);
      }
    }
    return y;
  }

  private static double[][] normalised(double[][] x, double[] gamma, double[] beta) {
    int rows = x.length;
    double[][] y = new double[rows][gamma.length];
    for (int unit = 0; unit < gamma.length; unit++) {
      double mean = 0;
      for (double[] row : x) {
        mean += row[unit] / rows;
      }
      double variance = 0;
      for (double[] row : x) {
        variance += (row[unit] - mean) * (row[unit] - mean) / rows;
      }
      for (int row = 0; row < rows; row++) {
        y[row][unit] =
            gamma[unit] * (x[row][unit] - mean) / Math.sqrt(variance + EPSILON) + beta[unit];
      }
    }
    return y;
  }
}
