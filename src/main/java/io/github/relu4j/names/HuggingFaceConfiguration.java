package io.github.relu4j.names;

import io.github.relu4j.Activations;
import io.github.relu4j.GatedLinearUnit;
import io.github.relu4j.internal.check.Excerpt;
import io.github.relu4j.internal.check.Parameter;
import io.github.relu4j.internal.text.FloatRange;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a model's config.json says of the activation in its feed-forward blocks.
 *
 * @param values its values by their keys
 */
record HuggingFaceConfiguration(Map<String, Object> values) {

  private static final String MODEL_TYPE = "model_type";
  private static final String HIDDEN_ACT = "hidden_act";
  private static final String HIDDEN_ACTIVATION = "hidden_activation";
  private static final String DENSE_ACT_FN = "dense_act_fn";
  private static final String FEED_FORWARD = "feed_forward_proj";

  /** Keys whose value is a function's name. */
  private static final List<String> OF_FUNCTIONS =
      List.of(
          HIDDEN_ACTIVATION,
          HIDDEN_ACT,
          "activation_function",
          "activation",
          "mlp_hidden_act",
          DENSE_ACT_FN);

  private static final String LIMIT = "swiglu_limit";
  private static final String ALPHA = "swiglu_alpha";
  private static final String LIMITS = "swiglu_limits";

  /** Keys of Step 3.5, and of Ling 3.0, whose value is a limit for each layer's experts. */
  static final List<String> LIMITS_OF_LAYERS = List.of(LIMITS, "expert_swiglu_limit_list");

  /** The same for the expert of a layer that takes part for all tokens. */
  static final List<String> LIMITS_OF_SHARED =
      List.of("swiglu_limits_shared", "share_expert_swiglu_limit_list");

  /** What feed_forward_proj starts with where there is a gate. */
  private static final String GATED = "gated-";

  /** A gate's name, where hidden_act has a function's name otherwise. */
  private static final String SWIGLU_OAI = "swigluoai";

  private static final float OAI_ALPHA = 1.702f;
  private static final float OAI_LIMIT = 7f;

  /** Models whose gate is that one, whether or not their configuration says so. */
  private static final Set<String> MODELS_WITH_SWIGLU_OAI =
      Set.of("gpt_oss", "openai_privacy_filter", "minimax_m3_vl_text");

  /** Models whose swiglu_limit clamps the gate before its activation, and which add nothing. */
  private static final Set<String> MODELS_CLAMPED_BEFORE =
      Set.of("deepseek_v4", "glm5_next_text", "glm5_next_vision", "hy_v4");

  /** The text part of Step 3.5 and 3.7, whose first configurations name no function. */
  private static final String STEP = "step3p5";

  static HuggingFaceConfiguration of(Map<?, ?> map) {
    return new HuggingFaceConfiguration(
        ForeignMap.withTextsAsNames("a Hugging Face configuration", map));
  }

  /** The name of the function; in a gated block, of the gate's function. */
  String function() {
    String feedForward = text(FEED_FORWARD);
    return feedForward == null ? named() : inFeedForward(feedForward);
  }

  /** Refuses a block that is known to be gated. */
  void requireNoGate() {
    Optional<String> gate = clamp().or(() -> Optional.of(FEED_FORWARD).filter(key -> isGated()));
    if (gate.isPresent()) {
      throw new IllegalArgumentException(
          said(gate.get()) + " stands for a gate, of two inputs: use HuggingFace.readGate");
    }
  }

  /** Refuses a block whose limit depends on the layer. */
  void requireNoLimitsOfLayers() {
    limitsOfLayers()
        .filter(this::isClamped)
        .findFirst()
        .ifPresent(
            key -> {
              throw new IllegalArgumentException(
                  said(key) + " has a limit for each layer: use readGate with a layer");
            });
  }

  private static Stream<String> limitsOfLayers() {
    return Stream.of(LIMITS_OF_LAYERS, LIMITS_OF_SHARED).flatMap(List::stream);
  }

  /**
   * The limit that a layer has after its activation, if it has one.
   *
   * @param keys those of the list, of which a configuration has one at most
   */
  Optional<Float> limitOfLayer(List<String> keys, int layer) {
    if (layer < 0) {
      throw new IllegalArgumentException("layer must be at least 0 but is " + layer);
    }
    return keys.stream()
        .filter(key -> values.get(key) != null)
        .findFirst()
        .flatMap(key -> limitOfLayer(key, layer));
  }

  private Optional<Float> limitOfLayer(String key, int layer) {
    if (!(values.get(key) instanceof List<?> limits)) {
      throw new IllegalArgumentException(
          key + " must be a list but is " + Excerpt.of(values.get(key)));
    }
    if (limits.isEmpty()) {
      return Optional.empty();
    }
    if (layer >= limits.size()) {
      throw new IllegalArgumentException(
          "layer must be under " + limits.size() + ", the length of " + key + ", but is " + layer);
    }
    String name = key + "[" + layer + "]";
    Optional<Float> limit =
        number(name, limits.get(layer))
            .filter(value -> value != 0)
            .map(value -> Parameter.requirePositive(name, value));
    if (limit.isPresent()) {
      requireClampedAfter(key);
    }
    return limit;
  }

  private void requireClampedAfter(String key) {
    Optional<String> other = clampOfAllLayers();
    if (other.isPresent()) {
      throw new IllegalArgumentException(
          "only one clamp can be read, but there are " + said(key) + " and " + said(other.get()));
    }
    if (key.startsWith(LIMITS) && !isOfModel(STEP)) {
      throw unknownClamp(key);
    }
  }

  /** Refuses a block that is known to have no gate. */
  void requireGate() {
    if (values.get(FEED_FORWARD) != null && !isGated()) {
      throw new IllegalArgumentException(
          said(FEED_FORWARD) + " stands for no gate: use HuggingFace.read");
    }
  }

  /** The gate of gpt-oss, if it is that one. */
  Optional<GatedLinearUnit> swigluOai() {
    return isClamped(HIDDEN_ACT) || isClamped(ALPHA) || isClamped(MODEL_TYPE)
        ? Optional.of(
            Activations.swigluOai(number(ALPHA).orElse(OAI_ALPHA), number(LIMIT).orElse(OAI_LIMIT)))
        : Optional.empty();
  }

  /** The gate with the clamp that there is, which a limit alone does not tell. */
  GatedLinearUnit clamped(GatedLinearUnit gate) {
    Optional<Float> limit = number(LIMIT);
    if (limit.isEmpty()) {
      return gate;
    }
    if (values.get(MODEL_TYPE) instanceof String type && MODELS_CLAMPED_BEFORE.contains(type)) {
      return gate.clampedBefore(limit.get());
    }
    throw unknownClamp(LIMIT);
  }

  private IllegalArgumentException unknownClamp(String key) {
    return new IllegalArgumentException(
        said(key)
            + " clamps in one way or another, and it is not known how with "
            + said(MODEL_TYPE)
            + ": use Activations.swiglu, swigluStep or swigluOai");
  }

  /** The key that says that the gate is clamped, if one does. */
  private Optional<String> clamp() {
    return clampOfAllLayers().or(() -> limitsOfLayers().filter(this::isClamped).findFirst());
  }

  private Optional<String> clampOfAllLayers() {
    return Stream.of(LIMIT, ALPHA, HIDDEN_ACT, MODEL_TYPE).filter(this::isClamped).findFirst();
  }

  private boolean isClamped(String key) {
    Object value = values.get(key);
    return switch (key) {
      case LIMIT, ALPHA -> value != null;
      case HIDDEN_ACT -> SWIGLU_OAI.equals(value);
      case MODEL_TYPE -> value instanceof String type && MODELS_WITH_SWIGLU_OAI.contains(type);
      default -> value != null && !isWithoutLimits(value);
    };
  }

  /** For layers without a limit the list of limits has null or 0. */
  private static boolean isWithoutLimits(Object value) {
    return value instanceof List<?> limits
        && limits.stream()
            .allMatch(
                limit ->
                    limit == null || limit instanceof Number number && number.doubleValue() == 0);
  }

  private boolean isGated() {
    String feedForward = text(FEED_FORWARD);
    return feedForward != null && feedForward.startsWith(GATED);
  }

  /** T5's function. Where its gate has gelu it is the tanh form, but in UDOP the exact one. */
  private String inFeedForward(String feedForward) {
    String given = text(DENSE_ACT_FN);
    if (given != null) {
      return given;
    }
    if (isOfModel("pop2piano")) {
      throw new IllegalArgumentException(
          "a pop2piano has its function as " + DENSE_ACT_FN + ", which must be given");
    }
    if (!isGated()) {
      return feedForward;
    }
    String function = feedForward.substring(GATED.length());
    return function.equals("gelu") && !isOfModel("udop") ? "gelu_new" : function;
  }

  private String named() {
    Map<String, String> given = new LinkedHashMap<>();
    for (String key : OF_FUNCTIONS) {
      String name = text(key);
      if (name != null) {
        given.put(key, key.equals(HIDDEN_ACT) ? ofGemma(name) : name);
      }
    }
    if (given.isEmpty() && isOfModel(STEP)) {
      return "silu";
    }
    if (given.isEmpty()) {
      throw noFunction();
    }
    if (given.containsKey(HIDDEN_ACTIVATION) && !isOfModel("gemma")) {
      return given.get(HIDDEN_ACTIVATION);
    }
    if (Set.copyOf(given.values()).size() > 1) {
      throw new IllegalArgumentException(
          "only one of several functions can be read, but there are " + Excerpt.of(given));
    }
    return given.values().iterator().next();
  }

  /** A Gemma that says gelu was trained with the tanh form. */
  private String ofGemma(String name) {
    boolean isGemma = values.get(MODEL_TYPE) instanceof String type && type.contains("gemma");
    return isGemma && name.equals("gelu") ? "gelu_pytorch_tanh" : name;
  }

  private boolean isOfModel(String type) {
    return type.equals(values.get(MODEL_TYPE));
  }

  private IllegalArgumentException noFunction() {
    String inside =
        values.entrySet().stream()
            .filter(entry -> entry.getValue() instanceof Map<?, ?> inner && hasFunction(inner))
            .map(Map.Entry::getKey)
            .collect(Collectors.joining(", "));
    return new IllegalArgumentException(
        "a Hugging Face configuration must have one of "
            + String.join(", ", OF_FUNCTIONS)
            + ", "
            + FEED_FORWARD
            + " but has "
            + Excerpt.of(new TreeSet<>(values.keySet()))
            + (inside.isEmpty() ? "" : "; read one of those inside, " + Excerpt.of(inside)));
  }

  private static boolean hasFunction(Map<?, ?> inner) {
    return inner.keySet().stream()
        .anyMatch(
            key ->
                key instanceof String name
                    && (OF_FUNCTIONS.contains(name)
                        || name.equals(FEED_FORWARD)
                        || name.equals(LIMITS)));
  }

  /** A text, or null where there is none: a null there says the same as nothing. */
  private String text(String key) {
    Object value = values.get(key);
    if (value == null || value instanceof String) {
      return (String) value;
    }
    throw new IllegalArgumentException(key + " must be a text but is " + Excerpt.of(value));
  }

  private Optional<Float> number(String key) {
    return number(key, values.get(key));
  }

  private static Optional<Float> number(String key, Object value) {
    if (value == null || value instanceof Number) {
      return Optional.ofNullable((Number) value).map(number -> FloatRange.of(key, number));
    }
    throw new IllegalArgumentException(key + " must be a number but is " + Excerpt.of(value));
  }

  private String said(String key) {
    return key + " = " + Excerpt.of(values.get(key));
  }
}
