package io.github.relu4j.benchmarks.catalogue;

import io.github.relu4j.Activations;
import io.github.relu4j.GatedLinearUnit;
import io.github.relu4j.Hardmax;
import io.github.relu4j.LogSoftmax;
import io.github.relu4j.Maxout;
import io.github.relu4j.Softmax;
import io.github.relu4j.Sparsemax;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A function whose results are of several elements each, and so no activation of the catalogue.
 *
 * @param name here
 * @param expression what makes it
 * @param type its class
 * @param activation the name of what acts on its gate, if that is given with the name
 * @param foreignNames where another system has it
 */
record GroupedFunction(
    String name,
    String expression,
    Class<?> type,
    Optional<String> activation,
    Map<Framework, String> foreignNames) {

  /** All of them. */
  static List<GroupedFunction> all() {
    List<GroupedFunction> functions = new ArrayList<>();
    Activations.gatedNames().forEach(name -> functions.add(gated(name)));
    functions.add(
        new GroupedFunction(
            "glu(...)",
            "Activations.glu(activation)",
            GatedLinearUnit.class,
            Optional.empty(),
            Map.of()));
    functions.add(of("maxout", "Activations.maxout(2)", Maxout.class, Map.of()));
    functions.add(
        of(
            "softmax",
            "Activations.softmax(width)",
            Softmax.class,
            Map.of(
                Framework.PYTORCH, "Softmax",
                Framework.KERAS, "softmax",
                Framework.ONNX, "Softmax",
                Framework.JAX, "jax.nn.softmax")));
    functions.add(
        of(
            "log_softmax",
            "Activations.logSoftmax(width)",
            LogSoftmax.class,
            Map.of(
                Framework.PYTORCH, "LogSoftmax",
                Framework.KERAS, "log_softmax",
                Framework.ONNX, "LogSoftmax",
                Framework.JAX, "jax.nn.log_softmax")));
    functions.add(
        of(
            "sparsemax",
            "Activations.sparsemax(width)",
            Sparsemax.class,
            Map.of(Framework.KERAS, "sparsemax")));
    functions.add(
        of(
            "hardmax",
            "Activations.hardmax(width)",
            Hardmax.class,
            Map.of(Framework.ONNX, "Hardmax")));
    return functions;
  }

  private static GroupedFunction of(
      String name, String expression, Class<?> type, Map<Framework, String> foreignNames) {
    return new GroupedFunction(name, expression, type, Optional.empty(), foreignNames);
  }

  private static GroupedFunction gated(String name) {
    Map<Framework, String> foreignNames =
        switch (name) {
          case "glu" ->
              Map.of(Framework.PYTORCH, "GLU", Framework.KERAS, "glu", Framework.JAX, "jax.nn.glu");
          case "swiglu" -> Map.of(Framework.ONNX, "SwiGLU");
          default -> Map.of();
        };
    return new GroupedFunction(
        name,
        "Activations." + name + "()",
        GatedLinearUnit.class,
        Optional.of(Activations.parseGated(name).activation().name()),
        foreignNames);
  }
}
