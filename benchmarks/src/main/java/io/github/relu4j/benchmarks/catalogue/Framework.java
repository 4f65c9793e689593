package io.github.relu4j.benchmarks.catalogue;

import io.github.relu4j.Activation;
import io.github.relu4j.names.Dl4j;
import io.github.relu4j.names.HuggingFace;
import io.github.relu4j.names.Keras;
import io.github.relu4j.names.Onnx;
import io.github.relu4j.names.OnnxNode;
import io.github.relu4j.names.PyTorch;
import io.github.relu4j.names.Timm;
import io.github.relu4j.reference.Entries;
import io.github.relu4j.reference.Entry;
import io.github.relu4j.reference.OtherSystem;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Another system that has activations. */
enum Framework {
  PYTORCH("PyTorch", activation -> ForeignName.ofCall(PyTorch.write(activation))),
  KERAS("Keras", activation -> ForeignName.ofKeras(Keras.write(activation))),
  ONNX("ONNX", activation -> inOnnx(Onnx.write(activation))),
  JAX("JAX", Framework::inJax),
  DL4J("Deeplearning4j", activation -> ForeignName.ofCall(Dl4j.write(activation))),
  HUGGING_FACE("Hugging Face", activation -> ForeignName.ofCall(HuggingFace.write(activation))),
  TIMM("timm", activation -> ForeignName.ofCall(Timm.write(activation)));

  private final String title;
  private final Function<Activation, ForeignName> writer;

  Framework(String title, Function<Activation, ForeignName> writer) {
    this.title = title;
    this.writer = writer;
  }

  String title() {
    return title;
  }

  /**
   * What an activation is called there.
   *
   * @throws IllegalArgumentException if it cannot be said there; the message says why
   */
  ForeignName name(Activation activation) {
    return writer.apply(activation);
  }

  private static ForeignName inOnnx(OnnxNode node) {
    Map<String, Object> attributes = new TreeMap<>(node.attributes());
    return ForeignName.ofCall(
        attributes.isEmpty()
            ? node.operator()
            : attributes.entrySet().stream()
                .map(attribute -> attribute.getKey() + "=" + attribute.getValue())
                .collect(Collectors.joining(", ", node.operator() + "(", ")")));
  }

  private static ForeignName inJax(Activation activation) {
    Entry<?> entry = Entries.of(activation);
    return entry
        .nameIn(OtherSystem.JAX)
        .map(ForeignName::ofCall)
        .orElseThrow(() -> new IllegalArgumentException("JAX has no function " + entry.baseName()));
  }
}
