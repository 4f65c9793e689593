package io.github.relu4j.names;

import static io.github.relu4j.names.ForeignForm.plain;

import io.github.relu4j.Activation;
import io.github.relu4j.Activations;
import io.github.relu4j.Clamped;
import io.github.relu4j.ElementwiseActivation;
import io.github.relu4j.GatedLinearUnit;
import io.github.relu4j.GatedRows;
import io.github.relu4j.Gelu;
import io.github.relu4j.GeluTanh;
import io.github.relu4j.HardSwish;
import io.github.relu4j.Identity;
import io.github.relu4j.Laplace;
import io.github.relu4j.LeakyRelu;
import io.github.relu4j.Mish;
import io.github.relu4j.PRelu;
import io.github.relu4j.Relu;
import io.github.relu4j.Relu2;
import io.github.relu4j.Relu6;
import io.github.relu4j.Sigmoid;
import io.github.relu4j.Silu;
import io.github.relu4j.SqrtSoftplus;
import io.github.relu4j.Swish;
import io.github.relu4j.Tanh;
import io.github.relu4j.Xielu;
import io.github.relu4j.internal.check.Excerpt;
import io.github.relu4j.internal.json.JsonReader;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Activations as the models of Hugging Face have them: by the name in a configuration, such as
 * {@code "gelu_new"}, by the printed module, such as {@code "NewGELUActivation()"}, and by the
 * whole config.json of a model.
 *
 * <p>The formula of each is in the Javadoc of the class that it is here, such as {@link GeluTanh}.
 * Most names are those of a class. The others:
 *
 * <ul>
 *   <li>{@code gelu_pytorch_tanh}, {@code gelu_new}, {@code gelu_fast}, {@code gelu_accurate} and
 *       {@code gelu_python_tanh} are {@link GeluTanh}: one function, which their code rounds
 *       differently. {@code gelu} and {@code gelu_python} are {@link Gelu}.
 *   <li>{@code gelu_10} is {@link Gelu}, {@link Clamped} between -10 and 10. GELU is above -0.17,
 *       so only 10 is ever reached. A printed {@code ClippedGELUActivation()} does not show its
 *       limits.
 *   <li>{@code quick_gelu} is {@link Swish} with beta 1.702, {@code swish} is {@link Silu}.
 *   <li>{@code relu2} is {@link Relu2}, {@code sqrtsoftplus} {@link SqrtSoftplus}, {@code linear}
 *       {@link Identity}.
 *   <li>{@code laplace} is {@link Laplace} with mu 0.707107 and sigma 0.282095.
 *   <li>{@code leaky_relu} has a slope of 0.01, {@code prelu} one slope of 0.25 for all elements.
 *       The trained slope is a weight of the model.
 *   <li>{@code xielu} is {@link Xielu} with the alphas that training starts from, 0.8. The trained
 *       ones are weights of the model.
 * </ul>
 *
 * <p><b>Gates.</b> Most configurations do not say whether the feed-forward block is gated: {@code
 * {"hidden_act": "silu"}} is SiLU in one model and SwiGLU in a Llama. The weights say it. A gated
 * block has two projections before the activation, or one of twice the width. So the caller
 * chooses: {@link #read(Map)} gives the function, {@link #readGate(Map)} the gate that has this
 * function. Each refuses a configuration that is known to be the other.
 *
 * <p>The methods are thread-safe. Source: transformers 5.18, {@code ACT2FN} in activations.py and
 * the configurations and models that are named here.
 *
 * @see Timm
 * @see PyTorch
 * @see Activations#parse
 */
public final class HuggingFace {

  private static final ModelLibrary TRANSFORMERS =
      new ModelLibrary(
          new ForeignSystem(
              "Hugging Face activation",
              List.of(
                  plain("gelu", Gelu.class, Gelu::new),
                  plain("gelu_python", Gelu.class, Gelu::new),
                  plain("gelu_10", Clamped.class, () -> new Clamped(new Gelu(), -10f, 10f)),
                  plain("gelu_pytorch_tanh", GeluTanh.class, GeluTanh::new),
                  plain("gelu_new", GeluTanh.class, GeluTanh::new),
                  plain("gelu_fast", GeluTanh.class, GeluTanh::new),
                  plain("gelu_accurate", GeluTanh.class, GeluTanh::new),
                  plain("gelu_python_tanh", GeluTanh.class, GeluTanh::new),
                  plain("hardswish", HardSwish.class, HardSwish::new),
                  plain("laplace", Laplace.class, () -> new Laplace(0.707107f, 0.282095f)),
                  plain("leaky_relu", LeakyRelu.class, () -> new LeakyRelu(0.01f)),
                  plain("linear", Identity.class, Identity::new),
                  plain("mish", Mish.class, Mish::new),
                  plain("prelu", PRelu.class, () -> new PRelu(new float[] {0.25f}, 1)),
                  plain("quick_gelu", Swish.class, () -> new Swish(1.702f)),
                  plain("relu", Relu.class, Relu::new),
                  plain("relu2", Relu2.class, Relu2::new),
                  plain("relu6", Relu6.class, Relu6::new),
                  plain("sigmoid", Sigmoid.class, Sigmoid::new),
                  plain("silu", Silu.class, Silu::new),
                  plain("swish", Silu.class, Silu::new),
                  plain("sqrtsoftplus", SqrtSoftplus.class, SqrtSoftplus::new),
                  plain("tanh", Tanh.class, Tanh::new),
                  plain("xielu", Xielu.class, Activations::xielu)),
              Map.of("swigluoai", "Activations.swigluOai(), which readGate gives")),
          Map.ofEntries(
              Map.entry("GELUActivation", new Gelu()),
              Map.entry("GELUTanh", new GeluTanh()),
              Map.entry("PytorchGELUTanh", new GeluTanh()),
              Map.entry("NewGELUActivation", new GeluTanh()),
              Map.entry("FastGELUActivation", new GeluTanh()),
              Map.entry("AccurateGELUActivation", new GeluTanh()),
              Map.entry("QuickGELUActivation", new Swish(1.702f)),
              Map.entry("SiLUActivation", new Silu()),
              Map.entry("MishActivation", new Mish()),
              Map.entry("LaplaceActivation", new Laplace(0.707107f, 0.282095f)),
              Map.entry("LinearActivation", new Identity()),
              Map.entry("ReLUSquaredActivation", new Relu2()),
              Map.entry("SqrtSoftplusActivation", new SqrtSoftplus()),
              Map.entry("XIELUActivation", Activations.xielu())));

  private HuggingFace() {}

  /**
   * The activation of a name, of a printed module or of a configuration in JSON.
   *
   * <ul>
   *   <li>A name is what {@code hidden_act} may be, such as {@code "quick_gelu"}.
   *   <li>A module is read as a printed model shows it, with its parentheses, such as {@code
   *       "PytorchGELUTanh()"}. A module of torch.nn is read as {@link PyTorch#read} reads it.
   *   <li>A text that starts with a brace is a config.json, read as {@link #read(Map)} says. It is
   *       JSON as RFC 8259 has it, so without the {@code Infinity} that Python may write.
   * </ul>
   *
   * @param text a name, a printed module or JSON
   * @return the activation
   * @throws NullPointerException if text is null
   * @throws IllegalArgumentException if there is no counterpart (the message lists those there are)
   *     or if {@link #read(Map)} refuses the configuration. For {@code swigluoai}, which is no
   *     {@link Activation}, the message says what to use
   * @see #readGate(String)
   * @see #write
   */
  public static Activation read(String text) {
    if (isJson(text)) {
      return read(object(text));
    }
    if (text.strip().startsWith("ClippedGELUActivation(")) {
      throw new IllegalArgumentException(
          "a printed ClippedGELUActivation does not show its limits: use Activations.clamped,"
              + " or the name gelu_10 for -10 and 10");
    }
    return TRANSFORMERS.read(text);
  }

  /**
   * The function that a configuration names for its feed-forward blocks, as any JSON library reads
   * the config.json: objects as maps, null as null. Where the block is gated, it is the function of
   * the gate alone.
   *
   * <p>The keys, of which a null says the same as none:
   *
   * <ul>
   *   <li>{@code hidden_act} in most configurations, {@code activation_function} (GPT-2, BART,
   *       OPT), {@code activation} (DistilBERT), {@code mlp_hidden_act} (Nemotron-H), {@code
   *       dense_act_fn} (Switch Transformers). Several of them must be equal.
   *   <li>{@code hidden_activation} (Gemma from 2 on, ModernBERT) goes before all of these: such
   *       models do not read {@code hidden_act}, which may stand beside it. The first Gemma reads
   *       {@code hidden_act} now and read the other one once, so there both must be equal.
   *   <li>{@code feed_forward_proj} (T5) is a function's name, or that of a gate where it starts
   *       with {@code gated-}; then {@link #readGate(Map)} reads it. A {@code dense_act_fn} beside
   *       it has the function.
   * </ul>
   *
   * <p>A name alone does not always tell the function:
   *
   * <ul>
   *   <li>Where a {@code model_type} has gemma in it, {@code "hidden_act": "gelu"} is {@link
   *       GeluTanh}: the first checkpoints said so and meant the tanh form.
   *   <li>T5's {@code gated-gelu} is {@link GeluTanh}; UDOP's is {@link Gelu}.
   *   <li>The activations of other parts of a model have keys of their own, such as {@code
   *       projector_hidden_act}, which are not read.
   *   <li>A model of several modalities has a configuration for each inside, such as {@code
   *       text_config}: read that one.
   *   <li>Step 3.5 ({@code "model_type": "step3p5"}, also in Step 3.7) names no function in its
   *       first configurations: its code has SiLU.
   * </ul>
   *
   * @param configuration the config.json, or the part of it that has the key
   * @return the activation
   * @throws NullPointerException if configuration is null
   * @throws IllegalArgumentException if no key is there, if several have different functions, if
   *     the value is no text or has no counterpart, or if the configuration is known to be of a
   *     gate: with {@code gated-}, a limit, {@code swiglu_alpha}, {@code "swigluoai"}, or of
   *     gpt-oss. Also if a name is no text, as a raw map may have it
   * @see #readGate(Map)
   */
  public static Activation read(Map<String, ?> configuration) {
    HuggingFaceConfiguration read = configuration(configuration);
    read.requireNoGate();
    return named(read.function());
  }

  /**
   * The gate of a configuration in JSON, read as {@link #readGate(Map)} says.
   *
   * @param json a config.json
   * @return the gated linear unit
   * @throws NullPointerException if json is null
   * @throws IllegalArgumentException if it is not JSON (the message has the index), no object, or
   *     refused by {@link #readGate(Map)}
   */
  public static GatedLinearUnit readGate(String json) {
    return readGate(object(json));
  }

  /**
   * The gate of a configuration whose feed-forward block is gated, with the function that {@link
   * #read(Map)} finds there. A Llama's {@code {"hidden_act": "silu"}} is SwiGLU, T5's {@code
   * {"feed_forward_proj": "gated-gelu"}} a gate with {@link GeluTanh}.
   *
   * <p>The gate is what {@code gate_proj}, {@code w1} or {@code wi_0} computes, the linear branch
   * what {@code up_proj}, {@code w3} or {@code wi_1} does. Where one projection has both, as {@code
   * gate_up_proj} and ModernBERT's {@code Wi}, the gate is the first half of a row, {@link
   * GatedRows.Order#GATE_UP}. In gpt-oss both come by turns, {@link GatedRows.Order#INTERLEAVED}.
   *
   * <p>Some gates are clamped. A model that was trained with a clamp answers worse without it.
   *
   * <ul>
   *   <li>{@link Activations#swigluOai(float, float)} is the gate where there is a {@code
   *       swiglu_alpha}, where {@code hidden_act} is {@code swigluoai}, and in gpt-oss, OpenAI's
   *       privacy filter and MiniMax M3, though these may say {@code silu}. What is not given is
   *       1.702 and 7.
   *   <li>{@link GatedLinearUnit#clampedBefore(float)} has the {@code swiglu_limit} of DeepSeek V4,
   *       GLM-5 and HY V4. HY V4 clamps in its experts alone.
   *   <li>A {@code swiglu_limit} of another {@code model_type} is refused, since the same keys
   *       stand for one gate in gpt-oss and for another in DeepSeek V4.
   *   <li>Step 3.5 and 3.7 and Ling 3.0 have a limit for each layer, in lists. These are refused
   *       here if a layer has one: {@link #readGate(Map, int)} reads them.
   * </ul>
   *
   * @param configuration the config.json, or the part of it that has the key
   * @return the gated linear unit
   * @throws NullPointerException if configuration is null
   * @throws IllegalArgumentException if {@code feed_forward_proj} says that there is no gate, if it
   *     is not known how the gate is clamped, if a {@code swiglu_limit} or {@code swiglu_alpha} is
   *     no number or out of range, if the gate's function does not act on each element alone, or
   *     where {@link #read(Map)} refuses the keys
   * @see #read(Map)
   */
  public static GatedLinearUnit readGate(Map<String, ?> configuration) {
    HuggingFaceConfiguration read = configuration(configuration);
    read.requireNoLimitsOfLayers();
    return gate(read);
  }

  private static GatedLinearUnit gate(HuggingFaceConfiguration read) {
    read.requireGate();
    Optional<GatedLinearUnit> swigluOai = read.swigluOai();
    if (swigluOai.isPresent()) {
      return swigluOai.get();
    }
    String name = read.function();
    if (named(name) instanceof ElementwiseActivation activation) {
      return read.clamped(Activations.glu(activation));
    }
    throw new IllegalArgumentException(
        "a gate acts on each element alone, and " + Excerpt.of(name) + " does not");
  }

  /**
   * The gate of one layer of a configuration in JSON, read as {@link #readGate(Map, int)} says.
   *
   * @param json a config.json
   * @param layer the index of the layer, from 0 on
   * @return the gated linear unit
   * @throws NullPointerException if json is null
   * @throws IllegalArgumentException if it is not JSON (the message has the index), no object, or
   *     refused by {@link #readGate(Map, int)}
   */
  public static GatedLinearUnit readGate(String json, int layer) {
    return readGate(object(json), layer);
  }

  /**
   * The gate of one layer: {@link #readGate(Map)}, and where the configuration has a list of limits
   * with one for this layer, {@link GatedLinearUnit#clampedAfter(float) clamped after} its
   * activation, as {@link Activations#swigluStep} is.
   *
   * <p>The list is {@code swiglu_limits} in Step 3.5 and 3.7 and {@code expert_swiglu_limit_list}
   * in Ling 3.0; 0 and null stand for no limit. It is of the experts that a token is routed to. The
   * expert that takes part for all tokens, and in Step the layers without experts, have another
   * one, which {@link #readSharedGate(Map, int)} reads. Without a list all layers have the same
   * gate.
   *
   * <p>A {@code swiglu_limits} of another {@code model_type} is refused where it has a limit for
   * the layer, since other models may clamp in another way. Layers that predict further tokens
   * follow the others in some of these lists, so the number of layers is not checked.
   *
   * @param configuration the config.json, or the part of it that has the key
   * @param layer the index of the layer, from 0 on
   * @return the gated linear unit
   * @throws NullPointerException if configuration is null
   * @throws IllegalArgumentException if layer is negative or beyond the list (the message has the
   *     layer and the length), if there are limits and no list of numbers, if a limit is negative,
   *     if there is a clamp for all layers beside it, or where {@link #readGate(Map)} refuses the
   *     configuration
   * @see #readSharedGate(Map, int)
   */
  public static GatedLinearUnit readGate(Map<String, ?> configuration, int layer) {
    return gateOfLayer(configuration, HuggingFaceConfiguration.LIMITS_OF_LAYERS, layer);
  }

  /**
   * The gate of one layer's shared expert in JSON, read as {@link #readSharedGate(Map, int)} says.
   *
   * @param json a config.json
   * @param layer the index of the layer, from 0 on
   * @return the gated linear unit
   * @throws NullPointerException if json is null
   * @throws IllegalArgumentException if it is not JSON (the message has the index), no object, or
   *     refused by {@link #readSharedGate(Map, int)}
   */
  public static GatedLinearUnit readSharedGate(String json, int layer) {
    return readSharedGate(object(json), layer);
  }

  /**
   * The gate of one layer's shared expert, the one that takes part for all tokens: as {@link
   * #readGate(Map, int)}, with the limit of {@code swiglu_limits_shared} in Step 3.5 and 3.7 and of
   * {@code share_expert_swiglu_limit_list} in Ling 3.0. In Step it is also the gate of a layer
   * without experts.
   *
   * @param configuration the config.json, or the part of it that has the key
   * @param layer the index of the layer, from 0 on
   * @return the gated linear unit
   * @throws NullPointerException if configuration is null
   * @throws IllegalArgumentException where {@link #readGate(Map, int)} has one
   * @see #readGate(Map, int)
   */
  public static GatedLinearUnit readSharedGate(Map<String, ?> configuration, int layer) {
    return gateOfLayer(configuration, HuggingFaceConfiguration.LIMITS_OF_SHARED, layer);
  }

  private static GatedLinearUnit gateOfLayer(
      Map<String, ?> configuration, List<String> keys, int layer) {
    HuggingFaceConfiguration read = configuration(configuration);
    Optional<Float> limit = read.limitOfLayer(keys, layer);
    GatedLinearUnit gate = gate(read);
    return limit.map(gate::clampedAfter).orElse(gate);
  }

  private static HuggingFaceConfiguration configuration(Map<String, ?> configuration) {
    return HuggingFaceConfiguration.of(Objects.requireNonNull(configuration, "configuration"));
  }

  private static Activation named(String name) {
    return TRANSFORMERS.names().read(name, Map.of());
  }

  private static boolean isJson(String text) {
    return Objects.requireNonNull(text, "text").strip().startsWith("{");
  }

  @SuppressWarnings("unchecked") // Names in JSON are texts.
  private static Map<String, Object> object(String json) {
    if (JsonReader.read(Objects.requireNonNull(json, "json")) instanceof Map<?, ?> object) {
      return (Map<String, Object>) object;
    }
    throw new IllegalArgumentException(
        "a configuration must be an object but is " + Excerpt.of(json));
  }

  /**
   * The name of an activation in a configuration: what {@link #read(String)} reads back as an equal
   * one, or for a Swish with beta 1 as its equal by another name, SiLU.
   *
   * @param activation the activation
   * @return the name, such as {@code "gelu_pytorch_tanh"}
   * @throws NullPointerException if activation is null
   * @throws IllegalArgumentException if there is no such name, as for most functions with
   *     parameters
   * @see #read(String)
   */
  public static String write(Activation activation) {
    return TRANSFORMERS.names().write(activation).name();
  }
}
