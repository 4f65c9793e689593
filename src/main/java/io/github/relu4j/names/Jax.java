package io.github.relu4j.names;

import static io.github.relu4j.names.ForeignForm.one;
import static io.github.relu4j.names.ForeignForm.plain;
import static io.github.relu4j.names.ForeignParameter.exactly;
import static io.github.relu4j.names.ForeignParameter.parameter;
import static io.github.relu4j.names.ForeignSystem.GLU;
import static io.github.relu4j.names.ForeignSystem.LOG_SOFTMAX;
import static io.github.relu4j.names.ForeignSystem.SOFTMAX;

import io.github.relu4j.Activation;
import io.github.relu4j.Activations;
import io.github.relu4j.Celu;
import io.github.relu4j.Elu;
import io.github.relu4j.Exponential;
import io.github.relu4j.Gelu;
import io.github.relu4j.GeluTanh;
import io.github.relu4j.HardSigmoid;
import io.github.relu4j.HardSwish;
import io.github.relu4j.HardTanh;
import io.github.relu4j.Identity;
import io.github.relu4j.LeakyRelu;
import io.github.relu4j.LogSigmoid;
import io.github.relu4j.Mish;
import io.github.relu4j.Relu;
import io.github.relu4j.Relu6;
import io.github.relu4j.Selu;
import io.github.relu4j.Sigmoid;
import io.github.relu4j.Silu;
import io.github.relu4j.Softplus;
import io.github.relu4j.Softsign;
import io.github.relu4j.SparsePlus;
import io.github.relu4j.SparseSigmoid;
import io.github.relu4j.Squareplus;
import io.github.relu4j.Tanh;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Activations as JAX writes them: the functions of jax.nn, which Flax has as well, and of
 * jax.numpy, jax.lax and jax.scipy.special.
 *
 * <p>The formula of each is in the Javadoc of the class that it is here, such as {@link LeakyRelu}.
 * Most classes have the name that JAX has. The others:
 *
 * <ul>
 *   <li>{@code gelu} is {@link GeluTanh}, as JAX approximates unless told otherwise. With {@code
 *       approximate=False} it is {@link Gelu}.
 *   <li>{@code silu} and {@code swish} are {@link Silu}, {@code hard_silu} and {@code hard_swish}
 *       are {@link HardSwish}, {@code soft_sign} is {@link Softsign}.
 *   <li>{@code softplus} is {@link Softplus} with beta 1 and an infinite threshold.
 *   <li>{@code hard_tanh} is {@link HardTanh} between -1 and 1.
 *   <li>{@code celu} with an infinite alpha is its limit, {@link Identity}. JAX itself multiplies
 *       infinity by 0 there and has NaN everywhere.
 *   <li>{@code exp} is {@link Exponential}, {@code expit} and {@code logistic} are {@link Sigmoid}.
 * </ul>
 *
 * <p>Where a function has a kink, the slope at the kink itself is here as in PyTorch. JAX has 1 for
 * leaky_relu at 0 and for hard_tanh at -1 and 1.
 *
 * <p>The methods are thread-safe.
 *
 * @see PyTorch
 * @see Keras
 * @see Activations#parse
 */
public final class Jax {

  /** The array that a function is called with; of no concern here. */
  private static final String INPUT = "x";

  private static final ForeignSystem FUNCTIONS =
      new ForeignSystem(
          "JAX function",
          List.of(
              plain("relu", Relu.class, Relu::new),
              one(
                  "leaky_relu",
                  LeakyRelu.class,
                  LeakyRelu::new,
                  LeakyRelu::negativeSlope,
                  parameter("negative_slope", 0.01f)),
              one("elu", Elu.class, Elu::new, Elu::alpha, parameter("alpha", 1f)),
              plain("sigmoid", Sigmoid.class, Sigmoid::new),
              plain("logistic", Sigmoid.class, Sigmoid::new),
              plain("expit", Sigmoid.class, Sigmoid::new),
              plain("tanh", Tanh.class, Tanh::new),
              plain("identity", Identity.class, Identity::new),
              plain("relu6", Relu6.class, Relu6::new),
              plain("hard_tanh", HardTanh.class, () -> new HardTanh(-1f, 1f)),
              plain("selu", Selu.class, Selu::new),
              linear(Float.POSITIVE_INFINITY),
              linear(Float.NEGATIVE_INFINITY),
              one("celu", Celu.class, Celu::new, Celu::alpha, parameter("alpha", 1f)),
              plain("softplus", Softplus.class, () -> new Softplus(1f, Float.POSITIVE_INFINITY)),
              one(
                  "squareplus",
                  Squareplus.class,
                  Squareplus::new,
                  Squareplus::b,
                  parameter("b", 4f)),
              plain("sparse_plus", SparsePlus.class, SparsePlus::new),
              plain("sparse_sigmoid", SparseSigmoid.class, SparseSigmoid::new),
              plain("soft_sign", Softsign.class, Softsign::new),
              plain("hard_sigmoid", HardSigmoid.class, HardSigmoid::new),
              plain("hard_silu", HardSwish.class, HardSwish::new),
              plain("hard_swish", HardSwish.class, HardSwish::new),
              plain("silu", Silu.class, Silu::new),
              plain("swish", Silu.class, Silu::new),
              plain("mish", Mish.class, Mish::new),
              // In Python True and False are the numbers 1 and 0.
              plain("gelu", Gelu.class, Gelu::new, exactly("approximate", 0f, 1f)),
              plain("gelu", GeluTanh.class, GeluTanh::new, exactly("approximate", 1f)),
              plain("log_sigmoid", LogSigmoid.class, LogSigmoid::new),
              plain("exp", Exponential.class, Exponential::new)),
          Map.of(
              "glu", GLU,
              "softmax", SOFTMAX,
              "log_softmax", LOG_SOFTMAX));

  private static final Pattern PACKAGE =
      Pattern.compile(
          "^(?:jnp\\.|nnx\\.|flax\\.nnx\\.|(?:flax\\.)?+linen\\."
              + "|(?:jax\\.)?+(?:nn\\.|numpy\\.|lax\\.|scipy\\.special\\.)?+)");

  private Jax() {}

  private static ForeignForm<Identity> linear(float alpha) {
    return plain(
        "celu", Identity.class, Identity::new, exactly("alpha", alpha, Celu.DEFAULT_ALPHA));
  }

  /**
   * The activation that a function of JAX is.
   *
   * <ul>
   *   <li>It is read as it is named, such as {@code "jax.nn.leaky_relu"}, {@code "nn.gelu"} or
   *       {@code "<function gelu at 0x7f2c>"}, as it is called, such as {@code
   *       "jax.nn.leaky_relu(x, 0.2)"}, or with parameters for a later call, as in {@code
   *       "partial(nn.gelu, approximate=False)"}.
   *   <li>The first argument of a call is its input, which may be any expression but a number or a
   *       text.
   *   <li>It may stand in a line of code: in quotes, or with a comma, a semicolon or a comment
   *       behind it.
   *   <li>What is left away has JAX' default.
   *   <li>A number is written as in Python. It may be a quotient such as {@code 1/3}, and an
   *       infinity such as {@code jnp.inf}. The parameter is the nearest float to the double that
   *       Python makes of it.
   * </ul>
   *
   * @param text the function
   * @return the activation
   * @throws NullPointerException if text is null
   * @throws IllegalArgumentException if there is no counterpart (the message lists those there
   *     are), or if a parameter is malformed, superfluous or out of range, as is a number that as a
   *     float would become 0 or infinite. For glu, softmax and log_softmax, which are no {@link
   *     Activation}, the message says what to use
   */
  public static Activation read(String text) {
    PythonCall call = PythonCall.of(text);
    String name = PACKAGE.matcher(call.name()).replaceFirst("");
    // Forms of one name have the same parameters in the same order.
    List<String> names =
        FUNCTIONS.forms(name).get(0).parameters().stream().map(ForeignParameter::name).toList();
    List<String> inOrder = new ArrayList<>(names);
    inOrder.add(0, INPUT);
    Map<String, String> arguments = call.bind(inOrder);
    call.requireInput(arguments.remove(INPUT), names);
    Map<String, Object> values = new HashMap<>();
    arguments.forEach(
        (parameter, value) ->
            values.put(
                parameter,
                names.contains(parameter) ? PythonValue.read(call, parameter, value) : value));
    return FUNCTIONS.read(name, values);
  }
}
