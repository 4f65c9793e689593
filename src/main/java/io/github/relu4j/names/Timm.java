package io.github.relu4j.names;

import static io.github.relu4j.names.ForeignForm.plain;

import io.github.relu4j.Activation;
import io.github.relu4j.Activations;
import io.github.relu4j.Celu;
import io.github.relu4j.Elu;
import io.github.relu4j.Gelu;
import io.github.relu4j.GeluTanh;
import io.github.relu4j.HardMish;
import io.github.relu4j.HardSigmoid;
import io.github.relu4j.HardSwish;
import io.github.relu4j.Identity;
import io.github.relu4j.LeakyRelu;
import io.github.relu4j.Mish;
import io.github.relu4j.PRelu;
import io.github.relu4j.Relu;
import io.github.relu4j.Relu2;
import io.github.relu4j.Relu6;
import io.github.relu4j.Selu;
import io.github.relu4j.Sigmoid;
import io.github.relu4j.Silu;
import io.github.relu4j.Swish;
import io.github.relu4j.Tanh;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Activations as the image models of timm have them: by the name that is given for {@code
 * act_layer}, such as {@code "hard_swish"}, and by the printed module, such as {@code
 * "HardSwishMe()"}.
 *
 * <p>The formula of each is in the Javadoc of the class that it is here, such as {@link HardSwish}.
 * Most names are those of a class. The others:
 *
 * <ul>
 *   <li>{@code swish} is {@link Silu}, {@code quick_gelu} {@link Swish} with beta 1.702.
 *   <li>{@code leaky_relu} has a slope of 0.01, {@code elu} and {@code celu} have alpha 1, {@code
 *       prelu} has one slope of 0.25 for all elements. The trained slope is a weight of the model.
 *   <li>A class whose name ends in {@code Me} computes the same in less memory.
 *   <li>{@code SquaredReLU()} of MetaFormer is {@link Relu2}.
 * </ul>
 *
 * <p>The methods are thread-safe. Source: timm 1.0.29, layers/create_act.py, layers/activations.py
 * and layers/activations_me.py.
 *
 * @see HuggingFace
 * @see PyTorch
 * @see Activations#parse
 */
public final class Timm {

  private static final ModelLibrary TIMM =
      new ModelLibrary(
          new ForeignSystem(
              "timm activation",
              List.of(
                  plain("silu", Silu.class, Silu::new),
                  plain("swish", Silu.class, Silu::new),
                  plain("mish", Mish.class, Mish::new),
                  plain("relu", Relu.class, Relu::new),
                  plain("relu6", Relu6.class, Relu6::new),
                  plain("leaky_relu", LeakyRelu.class, () -> new LeakyRelu(0.01f)),
                  plain("elu", Elu.class, () -> new Elu(1f)),
                  plain("prelu", PRelu.class, () -> new PRelu(new float[] {0.25f}, 1)),
                  plain("celu", Celu.class, () -> new Celu(1f)),
                  plain("selu", Selu.class, Selu::new),
                  plain("gelu", Gelu.class, Gelu::new),
                  plain("gelu_tanh", GeluTanh.class, GeluTanh::new),
                  plain("quick_gelu", Swish.class, () -> new Swish(1.702f)),
                  plain("sigmoid", Sigmoid.class, Sigmoid::new),
                  plain("tanh", Tanh.class, Tanh::new),
                  plain("hard_sigmoid", HardSigmoid.class, HardSigmoid::new),
                  plain("hardsigmoid", HardSigmoid.class, HardSigmoid::new),
                  plain("hard_swish", HardSwish.class, HardSwish::new),
                  plain("hardswish", HardSwish.class, HardSwish::new),
                  plain("hard_mish", HardMish.class, HardMish::new),
                  plain("identity", Identity.class, Identity::new))),
          Map.ofEntries(
              Map.entry("Swish", new Silu()),
              Map.entry("SwishMe", new Silu()),
              Map.entry("MishMe", new Mish()),
              Map.entry("GELUTanh", new GeluTanh()),
              Map.entry("QuickGELU", new Swish(1.702f)),
              Map.entry("HardSigmoid", new HardSigmoid()),
              Map.entry("HardSigmoidMe", new HardSigmoid()),
              Map.entry("HardSwish", new HardSwish()),
              Map.entry("HardSwishMe", new HardSwish()),
              Map.entry("HardMish", new HardMish()),
              Map.entry("HardMishMe", new HardMish()),
              Map.entry("SquaredReLU", new Relu2())));

  private Timm() {}

  /**
   * The activation of a name or of a printed module. A name is read in any case, as timm does. A
   * module has its parentheses, and one of torch.nn is read as {@link PyTorch#read} reads it.
   *
   * @param text a name, such as {@code "gelu_tanh"}, or a module, such as {@code "GELUTanh()"}
   * @return the activation
   * @throws NullPointerException if text is null
   * @throws IllegalArgumentException if there is no counterpart (the message lists those there
   *     are); also for an empty text, which for timm is no activation at all
   * @see #write
   */
  public static Activation read(String text) {
    boolean isModule = Objects.requireNonNull(text, "text").indexOf('(') >= 0;
    return TIMM.read(isModule ? text : text.toLowerCase(Locale.ROOT));
  }

  /**
   * The name of an activation for {@code act_layer}: what {@link #read} reads back as an equal one,
   * or for a Swish with beta 1 as its equal by another name, SiLU.
   *
   * @param activation the activation
   * @return the name, such as {@code "hard_swish"}
   * @throws NullPointerException if activation is null
   * @throws IllegalArgumentException if there is no such name, as for most functions with
   *     parameters
   * @see #read
   */
  public static String write(Activation activation) {
    return TIMM.names().write(activation).name();
  }
}
