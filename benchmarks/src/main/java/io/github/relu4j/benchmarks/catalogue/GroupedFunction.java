package io.github.relu4j.benchmarks.catalogue;

import io.github.relu4j.Activations;
import io.github.relu4j.ComposedRows;
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
 * @param own its y and its gradient, where they are not those of its class
 * @param foreignNames where another system has it
 */
record GroupedFunction(
    String name,
    String expression,
    Class<?> type,
    Optional<String> activation,
    Optional<Formula> own,
    Map<Framework, String> foreignNames) {

  /**
   * What stands in the place of the class's own words.
   *
   * @param y the formula of y
   * @param gradient the formulas of its gradients
   */
  record Formula(String y, String gradient) {}

  private static final String CLAMP = "c(x, a, b) = min(max(x, a), b)";

  private static final Map<String, Formula> OF_VARIANTS =
      Map.of(
          "drelu",
          new Formula(
              "`y = relu(gate) * relu(up)`",
              "`dy/dgate = relu'(gate) * relu(up)` and `dy/dup = relu(gate) * relu'(up)`"),
          "swiglu_oai",
          new Formula(
              "`y = f(min(gate, 7)) * (c(up, -7, 7) + 1)`, `f(x) = x / (1 + e^(-1.702 x))`, `"
                  + CLAMP
                  + "`",
              "`dy/dgate = f'(gate) * (c(up, -7, 7) + 1)` up to 7, else 0, and"
                  + " `dy/dup = f(min(gate, 7))` from -7 to 7, else 0"),
          "swiglu(clamp_before=...)",
          new Formula(
              "`y = silu(min(gate, limit)) * c(up, -limit, limit)`, `" + CLAMP + "`",
              "`dy/dgate = silu'(gate) * c(up, -limit, limit)` up to limit, else 0, and"
                  + " `dy/dup = silu(min(gate, limit))` from -limit to limit, else 0"),
          "swiglu(clamp_after=...)",
          new Formula(
              "`y = min(silu(gate), limit) * c(up, -limit, limit)`, `" + CLAMP + "`",
              "`dy/dgate = silu'(gate) * c(up, -limit, limit)` while silu(gate) is at most limit,"
                  + " else 0, and `dy/dup = min(silu(gate), limit)` from -limit to limit, else 0"));

  /** All of them. */
  static List<GroupedFunction> all() {
    List<GroupedFunction> functions = new ArrayList<>();
    Activations.gatedNames().forEach(name -> functions.add(gated(name)));
    functions.add(variant("swiglu(clamp_before=...)", "Activations.swiglu(limit)"));
    functions.add(variant("swiglu(clamp_after=...)", "Activations.swigluStep(limit)"));
    functions.add(
        new GroupedFunction(
            "glu(...)",
            "Activations.glu(activation)",
            GatedLinearUnit.class,
            Optional.empty(),
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
                Framework.JAX, "jax.nn.softmax",
                Framework.DL4J, "SOFTMAX")));
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
    functions.add(
        of("softmax after f", "Activations.softmax(width).after(f)", ComposedRows.class, Map.of()));
    return functions;
  }

  private static GroupedFunction of(
      String name, String expression, Class<?> type, Map<Framework, String> foreignNames) {
    return new GroupedFunction(
        name, expression, type, Optional.empty(), Optional.empty(), foreignNames);
  }

  private static GroupedFunction variant(String name, String expression) {
    return new GroupedFunction(
        name,
        expression,
        GatedLinearUnit.class,
        Optional.of("silu"),
        Optional.of(OF_VARIANTS.get(name)),
        Map.of());
  }

  private static GroupedFunction gated(String name) {
    Map<Framework, String> foreignNames =
        switch (name) {
          case "glu" ->
              Map.of(Framework.PYTORCH, "GLU", Framework.KERAS, "glu", Framework.JAX, "jax.nn.glu");
          case "swiglu" -> Map.of(Framework.ONNX, "SwiGLU");
          case "swiglu_oai" -> Map.of(Framework.HUGGING_FACE, "swigluoai");
          default -> Map.of();
        };
    return new GroupedFunction(
        name,
        "Activations." + (name.equals("swiglu_oai") ? "swigluOai" : name) + "()",
        GatedLinearUnit.class,
        Optional.of(Activations.parseGated(name).activation().name()),
        Optional.ofNullable(OF_VARIANTS.get(name)),
        foreignNames);
  }
}
