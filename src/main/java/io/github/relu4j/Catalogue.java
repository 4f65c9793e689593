package io.github.relu4j;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Every activation that can be named: the library's, of which each has its line here, and those of
 * {@link Providers}.
 */
final class Catalogue {

  private static final String ITSELF = "relu4j itself";

  static final List<CatalogueEntry> ENTRIES =
      List.of(
          entry("relu", p -> new Relu()),
          entry(
              "leaky_relu",
              p -> new LeakyRelu(p.number("negativeSlope", LeakyRelu.DEFAULT_NEGATIVE_SLOPE))),
          entry(
              "prelu",
              p ->
                  new PRelu(
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
          entry("identity", p -> new Identity()),
          entry("relu6", p -> new Relu6()),
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
          entry("softshrink", p -> new SoftShrink(p.number("lambda", SoftShrink.DEFAULT_LAMBDA))),
          entry("hardshrink", p -> new HardShrink(p.number("lambda", HardShrink.DEFAULT_LAMBDA))),
          entry("selu", p -> new Selu()),
          entry("celu", p -> new Celu(p.number("alpha", Celu.DEFAULT_ALPHA))),
          entry(
              "softplus",
              p ->
                  new Softplus(
                      p.number("beta", Softplus.DEFAULT_BETA),
                      p.number("threshold", Softplus.DEFAULT_THRESHOLD))),
          entry("softsign", p -> new Softsign()),
          entry("hardsigmoid", p -> new HardSigmoid()),
          entry(
              "hardsigmoid_linear",
              p ->
                  new HardSigmoidLinear(
                      p.number("alpha", HardSigmoidLinear.DEFAULT_ALPHA),
                      p.number("beta", HardSigmoidLinear.DEFAULT_BETA))),
          entry("hardswish", p -> new HardSwish()),
          entry("silu", p -> new Silu()),
          entry("swish", p -> new Swish(p.number("beta", Swish.DEFAULT_BETA))),
          entry("mish", p -> new Mish()),
          entry("gelu", p -> new Gelu()),
          entry("gelu_tanh", p -> new GeluTanh()),
          entry("logsigmoid", p -> new LogSigmoid()),
          entry("tanhshrink", p -> new Tanhshrink()),
          entry("exponential", p -> new Exponential()));

  private Catalogue() {}

  private static CatalogueEntry entry(String name, Function<NamedParameters, Activation> factory) {
    return new CatalogueEntry(name, ITSELF, factory);
  }

  private static List<CatalogueEntry> all() {
    return Stream.concat(ENTRIES.stream(), Providers.entries().stream()).toList();
  }

  static Activation parse(String text) {
    NamedParameters parameters = NamedParameters.split(text);
    List<CatalogueEntry> known = all();
    List<CatalogueEntry> entries =
        known.stream().filter(entry -> entry.name().equals(parameters.name())).toList();
    if (entries.isEmpty()) {
      requireActivation(parameters.name());
      throw new IllegalArgumentException(
          "unknown activation \""
              + parameters.name()
              + "\"; known are "
              + String.join(", ", names(known)));
    }
    List<String> origins = new ArrayList<>(entries.stream().map(CatalogueEntry::origin).toList());
    if (!wayToOther(parameters.name()).isEmpty()) {
      origins.add(0, ITSELF);
    }
    if (origins.size() > 1) {
      throw new IllegalArgumentException(
          "the activation \""
              + parameters.name()
              + "\" has several providers: "
              + String.join(", ", origins));
    }
    Activation activation = entries.get(0).factory().apply(parameters);
    parameters.requireAllRead();
    return activation;
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
      default -> GatedNames.all().contains(name) ? "Activations.parseGated reads it" : "";
    };
  }

  static List<String> names() {
    return names(all());
  }

  private static List<String> names(List<CatalogueEntry> entries) {
    return entries.stream().map(CatalogueEntry::name).distinct().toList();
  }
}
