package io.github.relu4j.examples.network;

import io.github.relu4j.Activation;
import io.github.relu4j.Activations;
import io.github.relu4j.GatedLinearUnit;
import io.github.relu4j.PRelu;
import io.github.relu4j.init.Initialiser;
import io.github.relu4j.init.Initialisers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A multilayer perceptron before its weights are drawn.
 *
 * @param inputs the number of features
 * @param hidden the units of each hidden layer, in order
 * @param outputs the number of outputs
 * @param activation of the hidden layers, by name; a gated linear unit such as "swiglu", too
 * @param outputActivation of the output layer, by name; "identity" leaves it linear
 * @param initialisation of the hidden layers
 * @param weightScale what the initial weights of the hidden layers are multiplied by
 * @param bias what the biases of the hidden layers start with
 * @param batchNormalised whether batch normalisation is before each hidden activation
 */
public record Architecture(
    int inputs,
    List<Integer> hidden,
    int outputs,
    String activation,
    String outputActivation,
    Initialisation initialisation,
    double weightScale,
    double bias,
    boolean batchNormalised) {

  /** A copy of the list. */
  public Architecture {
    hidden = List.copyOf(hidden);
  }

  /** A linear output over hidden layers, initialised as is recommended. */
  public Architecture(int inputs, List<Integer> hidden, int outputs, String activation) {
    this(inputs, hidden, outputs, activation, "identity", Initialisation.RECOMMENDED, 1, 0, false);
  }

  /**
   * A linear output over hidden layers of one width, initialised as is recommended. A gated layer
   * has twice as many weights for each of its units. So it gets fewer units, some of them one more
   * than others: as many as bring the number of all parameters nearest to that of a network with
   * ReLU and this width.
   */
  public static Architecture classifier(
      int inputs, int width, int depth, int classes, String activation) {
    Architecture plain =
        new Architecture(inputs, Collections.nCopies(depth, width), classes, "relu");
    if (!gated(activation)) {
      return plain.with(activation);
    }
    Architecture nearest = null;
    for (int units = 1; units <= width; units++) {
      for (int wider = 0; wider < Math.max(1, depth); wider++) {
        List<Integer> hidden = new ArrayList<>(Collections.nCopies(wider, units + 1));
        hidden.addAll(Collections.nCopies(depth - wider, units));
        Architecture other = new Architecture(inputs, hidden, classes, activation);
        if (nearest == null || other.distance(plain) < nearest.distance(plain)) {
          nearest = other;
        }
      }
    }
    return nearest;
  }

  private long distance(Architecture other) {
    return Math.abs(parameters() - other.parameters());
  }

  private Architecture with(String other) {
    return new Architecture(inputs, hidden, outputs, other);
  }

  /** The same with another activation of the output layer. */
  public Architecture withOutputActivation(String other) {
    return new Architecture(
        inputs,
        hidden,
        outputs,
        activation,
        other,
        initialisation,
        weightScale,
        bias,
        batchNormalised);
  }

  /** The same with another initialisation. */
  public Architecture with(Initialisation other) {
    return new Architecture(
        inputs,
        hidden,
        outputs,
        activation,
        outputActivation,
        other,
        weightScale,
        bias,
        batchNormalised);
  }

  /** The same with hidden layers whose initial weights are so many times as large. */
  public Architecture withWeightScale(double scale) {
    return new Architecture(
        inputs,
        hidden,
        outputs,
        activation,
        outputActivation,
        initialisation,
        scale,
        bias,
        batchNormalised);
  }

  /** The same with hidden layers whose biases start with a number. */
  public Architecture withBias(double start) {
    return new Architecture(
        inputs,
        hidden,
        outputs,
        activation,
        outputActivation,
        initialisation,
        weightScale,
        start,
        batchNormalised);
  }

  /** The same with or without batch normalisation. */
  public Architecture withBatchNormalisation(boolean wanted) {
    return new Architecture(
        inputs,
        hidden,
        outputs,
        activation,
        outputActivation,
        initialisation,
        weightScale,
        bias,
        wanted);
  }

  /** All of it in one line: two architectures with the same key are equal. */
  public String key() {
    return Stream.concat(Stream.concat(Stream.of(inputs), hidden.stream()), Stream.of(outputs))
            .map(String::valueOf)
            .collect(Collectors.joining("-"))
        + " "
        + activation
        + ", output "
        + outputActivation
        + ", weights "
        + initialisation.title()
        + (weightScale == 1 ? "" : " times " + weightScale)
        + (bias == 0 ? "" : ", biases " + bias)
        + (batchNormalised ? ", batch normalisation" : "");
  }

  /** The number of parameters that training changes. */
  public long parameters() {
    long sum = 0;
    long fanIn = inputs;
    for (int units : hidden) {
      long columns = gated(activation) ? 2L * units : units;
      sum += (fanIn + 1) * columns + (batchNormalised ? 2 * columns : 0) + slopes(activation);
      fanIn = units;
    }
    return sum + (fanIn + 1) * outputs + slopes(outputActivation);
  }

  /** By which share its parameters are more than another's; below 0 if they are fewer. */
  public double parametersBeyond(Architecture other) {
    return (double) (parameters() - other.parameters()) / other.parameters();
  }

  private static int slopes(String activation) {
    return !gated(activation) && Activations.parse(activation) instanceof PRelu prelu
        ? prelu.alpha().length
        : 0;
  }

  /** Whether a name is that of a gated linear unit. */
  public static boolean gated(String activation) {
    return Activations.gatedNames().contains(activation.split("\\(", 2)[0]);
  }

  /** The network with the weights that a seed gives. */
  public Network build(long seed) {
    return build(seed, own -> own);
  }

  /**
   * The network with the weights that a seed gives, and with something else in the place of its
   * hidden layers' activations or gates, which the monitors then do not see.
   *
   * @param other what takes the place of each
   */
  public Network build(long seed, Function<HiddenLayer, Layer> other) {
    RandomGenerator random = new SplittableRandom(seed);
    SplittableRandom slopes = new SplittableRandom(~seed);
    List<Layer> layers = new ArrayList<>();
    int fanIn = inputs;
    for (int units : hidden) {
      int columns = gated(activation) ? 2 * units : units;
      // A layer has an activation of its own: a PReLU's slopes are learned by layer.
      HiddenLayer own;
      Initialiser initialiser;
      if (gated(activation)) {
        GatedLinearUnit unit = Activations.parseGated(activation);
        own = new GatedLayer(unit, units);
        initialiser = initialisation.of(unit);
      } else {
        Activation parsed = Activations.parse(activation);
        own = new ActivationLayer(parsed, units, slopes.split());
        initialiser = initialisation.of(parsed);
      }
      layers.add(
          new Dense(
              fanIn,
              columns,
              layers.isEmpty(),
              new ScaledInitialiser(initialiser, weightScale),
              (float) bias,
              random));
      if (batchNormalised) {
        layers.add(new BatchNormalisation(columns));
      }
      layers.add(other.apply(own));
      fanIn = units;
    }
    layers.add(new Dense(fanIn, outputs, layers.isEmpty(), Initialisers.xavierNormal(), 0, random));
    Activation last = Activations.parse(outputActivation);
    if (!last.equals(Activations.identity())) {
      layers.add(new ActivationLayer(last, outputs, slopes.split()));
    }
    return new Network(inputs, outputs, hidden.size(), layers);
  }
}
