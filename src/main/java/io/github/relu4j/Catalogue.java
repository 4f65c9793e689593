package io.github.relu4j;

import java.util.List;
import java.util.function.Function;

/** Every activation that can be named. Adding one to the library means adding its line here. */
final class Catalogue {

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
          entry("hardshrink", p -> new HardShrink(p.number("lambda", HardShrink.DEFAULT_LAMBDA))));

  private Catalogue() {}

  private static CatalogueEntry entry(String name, Function<NamedParameters, Activation> factory) {
    return new CatalogueEntry(name, factory);
  }

  static Activation parse(String text) {
    NamedParameters parameters = NamedParameters.split(text);
    for (CatalogueEntry entry : ENTRIES) {
      if (entry.name().equals(parameters.name())) {
        Activation activation = entry.factory().apply(parameters);
        parameters.requireAllRead();
        return activation;
      }
    }
    throw new IllegalArgumentException(
        "unknown activation \""
            + parameters.name()
            + "\"; known are "
            + String.join(", ", names()));
  }

  static List<String> names() {
    return ENTRIES.stream().map(CatalogueEntry::name).toList();
  }
}
