package io.github.relu4j.support;

import io.github.relu4j.Activation;
import io.github.relu4j.Activations;
import io.github.relu4j.Clamped;
import io.github.relu4j.ElementwiseActivation;
import io.github.relu4j.Scaled;
import io.github.relu4j.example.Ramp;
import io.github.relu4j.example.SquaredRelu;
import io.github.relu4j.reference.Entries;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Everything that the conformance suite runs against. */
public final class Subjects {

  private static final List<Subject> ALL = settled();

  private Subjects() {}

  /** Every catalogued activation with its default parameters. */
  public static Stream<Activation> catalogued() {
    return Activations.names().stream().map(Activations::parse);
  }

  /** Every sample of parameters that take other branches than the defaults do. */
  public static Stream<Activation> variants() {
    return Entries.all().stream().flatMap(entry -> entry.samples().values().stream());
  }

  /** Activations with channels, in rows, in short runs and in long ones, small blocks and large. */
  public static Stream<Activation> channelLayouts() {
    return Stream.of(
        Activations.prelu(0.25f, -0.1f, 0f),
        Activations.prelu(new float[] {0.1f, 0.2f, 0.3f, 3f}, 7),
        Activations.prelu(new float[] {0.5f, -2f}, 64),
        Activations.prelu(new float[] {0.3f}, 5),
        Activations.prelu(0.25f, 0.1f, 2f),
        Activations.prelu(new float[] {0.1f, 0.2f, 0.3f}, 5),
        Activations.prelu(manyAlphas(1_500), 1),
        Activations.prelu(manyAlphas(300), 9));
  }

  /** Snakes with channels, likewise. */
  public static Stream<Activation> snakeLayouts() {
    float[] beta = manyAlphas(300);
    for (int channel = 0; channel < beta.length; channel++) {
      beta[channel] += 1 / 64f;
    }
    return Stream.of(
        Activations.snake(0.5f, -0.25f, 0f),
        Activations.snake(new float[] {0.5f, 1e-30f, -3f, 1e30f}, 7),
        Activations.snake(new float[] {0.75f, -2f}, 64),
        Activations.snake(manyAlphas(1_500), 1),
        Activations.snakeBeta(new float[] {0.5f, 2f, 0f}, new float[] {-0.25f, 1f, 3f}, 1),
        Activations.snakeBeta(new float[] {0.5f, -100f}, new float[] {0.7f, -0.1f}, 65),
        Activations.snakeBeta(manyAlphas(300), beta, 9));
  }

  /** Activations that are made of others, with limits and factors of every kind. */
  public static Stream<Activation> compositions() {
    return Stream.of(
            "clamped(gelu,-10.0,10.0)",
            "clamped(sigmoid,0.25,0.75)",
            "clamped(exponential,0.5,Infinity)",
            "clamped(leaky_relu(-0.5),-Infinity,6.0)",
            "clamped(clamped(identity,-Infinity,1.0),0.0,Infinity)",
            "scaled(sigmoid,1.0,2.0,0.0)",
            "scaled(tanh,0.7,1.0,0.0)",
            "scaled(relu,-0.1,-1.7139589,0.0)",
            "scaled(leaky_relu(0.2),-1.3,1.7,0.25)",
            "scaled(exponential,0.0,3.0,-1.0)",
            "scaled(exponential,2.0,0.0,0.0)",
            "scaled(clamped(scaled(elu(1.0),0.3,1.0,0.0),-0.9,3.0),1.1,1.3,0.0)")
        .map(Activations::parse);
  }

  /** Activations that the library does not have. */
  public static Stream<Activation> users() {
    return Stream.of(new SquaredRelu(), new Ramp(0.2f), new Ramp(1f / 6));
  }

  /** All of them, each on the path that this JVM is to use. */
  public static List<Subject> all() {
    return ALL;
  }

  /**
   * One for each code that runs: of activations that differ in the values of their parameters
   * alone, the first. All channel layouts and all compositions, since each has loops of its own.
   */
  public static List<Subject> ofEachKernel() {
    Map<Object, Subject> first = new LinkedHashMap<>();
    ALL.forEach(subject -> first.putIfAbsent(code(subject.activation()), subject));
    return List.copyOf(first.values());
  }

  private static Object code(Activation activation) {
    boolean isPlain =
        activation instanceof ElementwiseActivation
            && !(activation instanceof Clamped || activation instanceof Scaled);
    return isPlain
        ? List.of(activation.getClass(), ((ElementwiseActivation) activation).kernelClass())
        : activation;
  }

  /** Those that are the library's own. */
  public static List<Subject> builtIn() {
    return ALL.stream().filter(subject -> isBuiltIn(subject.activation())).toList();
  }

  /** Whether the library has an activation itself. */
  public static boolean isBuiltIn(Activation activation) {
    return activation.getClass().getPackage() == Activation.class.getPackage();
  }

  /** Those that find the gradient from their output. */
  public static List<Subject> fromOutput() {
    return ALL.stream()
        .filter(subject -> subject.activation().supportsBackwardFromOutput())
        .toList();
  }

  /** All but the PReLUs whose block is longer than a few vectors, for tests of single lengths. */
  public static List<Subject> withShortBlocks() {
    return ALL.stream().filter(subject -> subject.block() <= 130).toList();
  }

  private static float[] manyAlphas(int count) {
    float[] alpha = new float[count];
    for (int channel = 0; channel < count; channel++) {
      alpha[channel] = (channel % 37 - 9) / 16f;
    }
    return alpha;
  }

  private static List<Subject> settled() {
    List<Subject> subjects =
        Stream.of(
                catalogued(), variants(), channelLayouts(), snakeLayouts(), compositions(), users())
            .flatMap(activations -> activations)
            .map(Objects::requireNonNull)
            .map(Subject::of)
            .toList();
    subjects.forEach(subject -> HandOver.settle(subject.activation()));
    return subjects;
  }
}
