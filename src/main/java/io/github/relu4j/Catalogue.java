package io.github.relu4j;

import io.github.relu4j.internal.check.Excerpt;
import io.github.relu4j.internal.text.NamedParameters;
import io.github.relu4j.internal.text.NearestName;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every activation that can be named: the library's, of which each has its line here, and those of
 * {@link Providers}. The library's own are found first, without a look at the others.
 */
final class Catalogue {

  private static final Map<String, Function<NamedParameters, Activation>> OWN =
      inOrder(
          entry("relu", p -> new Relu()),
          entry(
              "leaky_relu",
              p -> new LeakyRelu(p.number("negativeSlope", LeakyRelu.DEFAULT_NEGATIVE_SLOPE))),
          entry(
              "prelu",
              p ->
                  prelu(
                      p.numbers("alpha", PRelu.DEFAULT_ALPHA), p.count("elements_per_channel", 1))),
          entry(
              "rrelu",
              p ->
                  new RRelu(
                      p.number("lower", RRelu.DEFAULT_LOWER),
                      p.number("upper", RRelu.DEFAULT_UPPER))),
          entry("elu", p -> new Elu(p.number("alpha", Elu.DEFAULT_ALPHA))),
          entry("sigmoid", p -> new Sigmoid()),
          entry("tanh", p -> new Tanh()),
          entry("rectifiedtanh", p -> new RectifiedTanh()),
          entry("rationaltanh", p -> new RationalTanh()),
          entry("softcap", p -> new Softcap(p.number("cap", Softcap.DEFAULT_CAP))),
          entry("identity", p -> new Identity()),
          entry("cube", p -> new Cube()),
          entry("relu6", p -> new Relu6()),
          entry("relu2", p -> new Relu2()),
          entry(
              "star_relu",
              p ->
                  new StarRelu(
                      p.number("scale", StarRelu.DEFAULT_SCALE),
                      p.number("bias", StarRelu.DEFAULT_BIAS))),
          entry(
              "hardtanh",
              p ->
                  new HardTanh(
                      p.number("min", HardTanh.DEFAULT_MIN),
                      p.number("max", HardTanh.DEFAULT_MAX))),
          entry(
              "threshold",
              p ->
                  new Threshold(
                      p.number("threshold", Threshold.DEFAULT_THRESHOLD),
                      p.number("value", Threshold.DEFAULT_VALUE))),
          entry(
              "general_relu",
              p ->
                  new GeneralRelu(
                      p.number("max", GeneralRelu.DEFAULT_MAX),
                      p.number("slope", GeneralRelu.DEFAULT_SLOPE),
                      p.number("threshold", GeneralRelu.DEFAULT_THRESHOLD))),
          entry("softshrink", p -> new SoftShrink(p.number("lambda", SoftShrink.DEFAULT_LAMBDA))),
          entry("hardshrink", p -> new HardShrink(p.number("lambda", HardShrink.DEFAULT_LAMBDA))),
          entry(
              "selu",
              p ->
                  new Selu(
                      p.number("alpha", Selu.DEFAULT_ALPHA),
                      p.number("gamma", Selu.DEFAULT_GAMMA))),
          entry("celu", p -> new Celu(p.number("alpha", Celu.DEFAULT_ALPHA))),
          entry(
              "softplus",
              p ->
                  new Softplus(
                      p.number("beta", Softplus.DEFAULT_BETA),
                      p.number("threshold", Softplus.DEFAULT_THRESHOLD))),
          entry("sqrtsoftplus", p -> new SqrtSoftplus()),
          entry("squareplus", p -> new Squareplus(p.number("b", Squareplus.DEFAULT_B))),
          entry("sparse_plus", p -> new SparsePlus()),
          entry("softsign", p -> new Softsign()),
          entry("hardsigmoid", p -> new HardSigmoid()),
          entry(
              "hardsigmoid_linear",
              p ->
                  new HardSigmoidLinear(
                      p.number("alpha", HardSigmoidLinear.DEFAULT_ALPHA),
                      p.number("beta", HardSigmoidLinear.DEFAULT_BETA))),
          entry("sparse_sigmoid", p -> new SparseSigmoid()),
          entry("hardswish", p -> new HardSwish()),
          entry("hard_mish", p -> new HardMish()),
          entry("silu", p -> new Silu()),
          entry("swish", p -> new Swish(p.number("beta", Swish.DEFAULT_BETA))),
          entry("mish", p -> new Mish()),
          entry(
              "snake",
              p ->
                  snake(
                      p.numbers("alpha", Snake.DEFAULT_ALPHA), p.count("elements_per_channel", 1))),
          entry(
              "snake_beta",
              p ->
                  snakeBeta(
                      p.numbers("alpha or beta", SnakeBeta.DEFAULT_ALPHA, SnakeBeta.DEFAULT_BETA),
                      p.count("elements_per_channel", 1))),
          entry(
              "xielu",
              p ->
                  new Xielu(
                      p.number("alphaP", Xielu.DEFAULT_ALPHA_P),
                      p.number("alphaN", Xielu.DEFAULT_ALPHA_N),
                      p.number("beta", Xielu.DEFAULT_BETA))),
          entry("gelu", p -> new Gelu()),
          entry("gelu_tanh", p -> new GeluTanh()),
          entry(
              "laplace",
              p ->
                  new Laplace(
                      p.number("mu", Laplace.DEFAULT_MU),
                      p.number("sigma", Laplace.DEFAULT_SIGMA))),
          entry("logsigmoid", p -> new LogSigmoid()),
          entry("tanhshrink", p -> new Tanhshrink()),
          entry("exponential", p -> new Exponential()));

  /** Those that are made of another activation, which has to be named. */
  private static final Map<String, Function<NamedParameters, Activation>> COMPOSED =
      inOrder(
          entry(
              Clamped.NAME,
              p ->
                  new Clamped(
                      elementwise(p),
                      p.number("low", Clamped.DEFAULT_LOW),
                      p.number("high", Clamped.DEFAULT_HIGH))),
          entry(
              Scaled.NAME,
              p ->
                  new Scaled(
                      elementwise(p),
                      p.number("in", Scaled.DEFAULT_FACTOR),
                      p.number("out", Scaled.DEFAULT_FACTOR),
                      p.number("offset", Scaled.DEFAULT_OFFSET))));

  private Catalogue() {}

  private static Map.Entry<String, Function<NamedParameters, Activation>> entry(
      String name, Function<NamedParameters, Activation> factory) {
    return Map.entry(name, factory);
  }

  @SafeVarargs
  private static Map<String, Function<NamedParameters, Activation>> inOrder(
      Map.Entry<String, Function<NamedParameters, Activation>>... entries) {
    Map<String, Function<NamedParameters, Activation>> inOrder = new LinkedHashMap<>();
    for (Map.Entry<String, Function<NamedParameters, Activation>> entry : entries) {
      inOrder.put(entry.getKey(), entry.getValue());
    }
    return inOrder;
  }

  /**
   * A PReLU is not made with an alpha that is NaN or infinite, but may come to have one, as its
   * name then says. So alpha gets its values as it does there: in place, after it was made.
   */
  private static PRelu prelu(float[] values, int elementsPerChannel) {
    float[] alpha = new float[values.length];
    PRelu prelu = new PRelu(alpha, elementsPerChannel);
    System.arraycopy(values, 0, alpha, 0, alpha.length);
    return prelu;
  }

  /** As with a PReLU. */
  private static Snake snake(float[] values, int elementsPerChannel) {
    float[] alpha = new float[values.length];
    Snake snake = new Snake(alpha, elementsPerChannel);
    System.arraycopy(values, 0, alpha, 0, alpha.length);
    return snake;
  }

  /** All alphas and then all betas. A beta is not made 0 either, but may come to be. */
  private static SnakeBeta snakeBeta(float[] values, int elementsPerChannel) {
    if (values.length % 2 != 0) {
      throw new IllegalArgumentException(
          "snake_beta must have as many betas as alphas but has "
              + values.length
              + " parameters in all");
    }
    int channels = values.length / 2;
    float[] alpha = new float[channels];
    float[] beta = new float[channels];
    Arrays.fill(beta, SnakeBeta.DEFAULT_BETA);
    SnakeBeta snake = new SnakeBeta(alpha, beta, elementsPerChannel);
    System.arraycopy(values, 0, alpha, 0, channels);
    System.arraycopy(values, channels, beta, 0, channels);
    return snake;
  }

  /** The activation that another one is made of: its first parameter. */
  private static ElementwiseActivation elementwise(NamedParameters parameters) {
    // One more than there are activations, since the innermost may have parameters of its own.
    String inner = parameters.activation("f", Nesting.DEEPEST + 1);
    return elementwise(parameters.quoted(), parameters.name(), inner);
  }

  /** The activation of a text within another one, which is to act on each element alone. */
  static ElementwiseActivation elementwise(String quoted, String use, String text) {
    if (parse(text) instanceof ElementwiseActivation elementwise) {
      return elementwise;
    }
    throw new IllegalArgumentException(
        quoted
            + ": what "
            + use
            + " takes acts on each element alone, and "
            + Excerpt.of(text.strip())
            + " does not");
  }

  static Activation parse(String text) {
    NamedParameters parameters = NamedParameters.split(text);
    Function<NamedParameters, Activation> own = own(parameters.name());
    return own != null ? make(own, parameters) : makeProvided(parameters);
  }

  private static Function<NamedParameters, Activation> own(String name) {
    Function<NamedParameters, Activation> own = OWN.get(name);
    return own != null ? own : COMPOSED.get(name);
  }

  private static Activation make(
      Function<NamedParameters, Activation> factory, NamedParameters parameters) {
    Activation activation = factory.apply(parameters);
    parameters.requireAllRead();
    return activation;
  }

  private static Activation makeProvided(NamedParameters parameters) {
    requireActivation(parameters.name());
    List<ProvidedEntry> provided = Providers.entries(Catalogue::isOwn);
    ProvidedEntry entry = find(parameters.name(), provided);
    Activation activation = make(entry.factory(), parameters);
    warnUnlessReadBack(entry, activation, provided);
    return activation;
  }

  private static ProvidedEntry find(String name, List<ProvidedEntry> provided) {
    List<ProvidedEntry> named = provided.stream().filter(any -> any.name().equals(name)).toList();
    if (named.isEmpty()) {
      throw new IllegalArgumentException(
          "unknown activation \""
              + Excerpt.of(name)
              + "\""
              + nearest(name, provided)
              + "; known are "
              + String.join(", ", names(provided))
              + ", and with the name of another in parentheses "
              + String.join(", ", COMPOSED.keySet()));
    }
    if (named.size() > 1) {
      throw new IllegalArgumentException(
          "the activation \""
              + name
              + "\" has several providers: "
              + named.stream().map(ProvidedEntry::provider).collect(Collectors.joining(", ")));
    }
    return named.get(0);
  }

  /** The part of a message that tells which name was meant, if one is near. */
  private static String nearest(String name, List<ProvidedEntry> provided) {
    Stream<String> others =
        Stream.of(
                COMPOSED.keySet(),
                List.of("maxout", Softmax.NAME, LogSoftmax.NAME),
                GatedNames.all())
            .flatMap(Collection::stream);
    List<String> all = Stream.concat(names(provided).stream(), others).toList();
    return NearestName.of(name, all)
        .map(near -> "; the nearest is " + Excerpt.of(near) + wayIfOther(near))
        .orElse("");
  }

  private static String wayIfOther(String name) {
    String way = wayToOther(name);
    return way.isEmpty() ? "" : ": " + way;
  }

  private static void warnUnlessReadBack(
      ProvidedEntry entry, Activation activation, List<ProvidedEntry> provided) {
    String name = null;
    try {
      name = activation.name();
      NamedParameters parameters = NamedParameters.split(name);
      Function<NamedParameters, Activation> own = own(parameters.name());
      Function<NamedParameters, Activation> factory =
          own != null ? own : find(parameters.name(), provided).factory();
      if (activation.equals(make(factory, parameters))) {
        return;
      }
    } catch (RuntimeException | Error e) {
      Providers.requireSurvivable(e);
      // Whatever is thrown for a name that an activation gave: it does not read back.
    }
    Providers.warnOfName(entry, name);
  }

  /** Whether a name means something of the library's, whoever else has it. */
  private static boolean isOwn(String name) {
    return own(name) != null || !wayToOther(name).isEmpty();
  }

  private static void requireActivation(String name) {
    String way = wayToOther(name);
    if (!way.isEmpty()) {
      throw new IllegalArgumentException(
          "\"" + name + "\" is no Activation, since each result is of several elements: " + way);
    }
  }

  /** How what the library has under a name but is no {@link Activation} is had; else nothing. */
  private static String wayToOther(String name) {
    return switch (name) {
      case "maxout" -> "Activations.parseMaxout reads it";
      case Softmax.NAME -> "Activations.parseSoftmax reads it";
      case LogSoftmax.NAME -> "Activations.parseLogSoftmax reads it";
      case Sparsemax.NAME -> "Activations.parseSparsemax reads it";
      case Hardmax.NAME -> "Activations.parseHardmax reads it";
      default -> GatedNames.all().contains(name) ? "Activations.parseGated reads it" : "";
    };
  }

  static List<String> names() {
    return names(Providers.entries(Catalogue::isOwn));
  }

  private static List<String> names(List<ProvidedEntry> provided) {
    return Stream.concat(OWN.keySet().stream(), provided.stream().map(ProvidedEntry::name))
        .distinct()
        .toList();
  }
}
