package io.github.relu4j.catalogue;

import io.github.relu4j.Activation;
import io.github.relu4j.Activations;
import io.github.relu4j.OnnxNode;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Another system that has activations. */
enum Framework {
  PYTORCH("PyTorch", Activations::toPyTorch),
  // Keras comes here: KERAS("Keras", Activations::toKeras)
  ONNX("ONNX", activation -> written(Activations.toOnnx(activation))),
  JAX("JAX", Framework::inJax);

  private final String title;
  private final Function<Activation, String> writer;

  Framework(String title, Function<Activation, String> writer) {
    this.title = title;
    this.writer = writer;
  }

  String title() {
    return title;
  }

  /**
   * What an activation is called there.
   *
   * @throws IllegalArgumentException if there is no such thing; the message says why
   */
  String write(Activation activation) {
    return writer.apply(activation);
  }

  private static String written(OnnxNode node) {
    Map<String, Float> attributes = new TreeMap<>(node.attributes());
    if (attributes.isEmpty()) {
      return node.operator();
    }
    return node.operator()
        + attributes.entrySet().stream()
            .map(attribute -> attribute.getKey() + "=" + attribute.getValue())
            .collect(Collectors.joining(", ", "(", ")"));
  }

  private static String inJax(Activation activation) {
    String name = activation.name().replaceFirst("\\(.*", "");
    return JaxNames.of(name)
        .orElseThrow(
            () -> new IllegalArgumentException("JAX has no counterpart of " + activation.name()));
  }
}
