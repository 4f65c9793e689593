package io.github.relu4j.names;

import static io.github.relu4j.names.ForeignForm.one;
import static io.github.relu4j.names.ForeignForm.plain;
import static io.github.relu4j.names.ForeignForm.two;
import static io.github.relu4j.names.ForeignParameter.exactly;
import static io.github.relu4j.names.ForeignParameter.ignored;
import static io.github.relu4j.names.ForeignParameter.parameter;
import static io.github.relu4j.names.ForeignParameter.required;
import static io.github.relu4j.names.ForeignSystem.GLU;
import static io.github.relu4j.names.ForeignSystem.LOG_SOFTMAX;
import static io.github.relu4j.names.ForeignSystem.SOFTMAX;

import io.github.relu4j.Activation;
import io.github.relu4j.Celu;
import io.github.relu4j.Elu;
import io.github.relu4j.Exponential;
import io.github.relu4j.Gelu;
import io.github.relu4j.GeluTanh;
import io.github.relu4j.HardShrink;
import io.github.relu4j.HardSigmoid;
import io.github.relu4j.HardSwish;
import io.github.relu4j.HardTanh;
import io.github.relu4j.Identity;
import io.github.relu4j.LeakyRelu;
import io.github.relu4j.LogSigmoid;
import io.github.relu4j.Mish;
import io.github.relu4j.PRelu;
import io.github.relu4j.RRelu;
import io.github.relu4j.Relu;
import io.github.relu4j.Relu6;
import io.github.relu4j.Selu;
import io.github.relu4j.Sigmoid;
import io.github.relu4j.Silu;
import io.github.relu4j.SoftShrink;
import io.github.relu4j.Softplus;
import io.github.relu4j.Softsign;
import io.github.relu4j.Tanh;
import io.github.relu4j.Tanhshrink;
import io.github.relu4j.Threshold;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The modules, functions and methods of PyTorch, with their parameters and defaults. */
final class PyTorchNames {

  /** Says where the module writes its output, which here the caller does. */
  static final ForeignParameter IN_PLACE = ignored("inplace");

  /** What the function of a randomised activation asks for and its module does not. */
  static final ForeignParameter TRAINING = ignored("training");

  static final String COUNT = "num_parameters";

  /** What the module Hardtanh also calls its bounds, by what it calls them now. */
  static final Map<String, String> FORMER_NAMES =
      Map.of("min_val", "min_value", "max_val", "max_value");

  /** Up to here no other whole number is read as the same float. */
  private static final float LARGEST_COUNT = 0x1p20f;

  private static final String NONE = "None";

  private static final String BY_GATE = GLU + ", or PyTorch.readGate, which reads it";
  private static final String BY_ROWS = ", or PyTorch.readRows, which reads it";
  private static final String OF_NEGATIVE_X = SOFTMAX + " of -x, and take the negative of gradX";

  private static final List<ForeignForm<?>> FORMS =
      List.of(
          plain("ReLU", Relu.class, Relu::new, IN_PLACE),
          one(
              "LeakyReLU",
              LeakyRelu.class,
              LeakyRelu::new,
              LeakyRelu::negativeSlope,
              parameter("negative_slope", 0.01f),
              IN_PLACE),
          two(
              "PReLU",
              PRelu.class,
              PyTorchNames::prelu,
              prelu -> prelu.alpha().length,
              prelu -> prelu.alpha()[0],
              parameter(COUNT, 1f),
              parameter("init", 0.25f),
              ignored("device"),
              ignored("dtype")),
          two(
              "RReLU",
              RRelu.class,
              RRelu::new,
              RRelu::lower,
              RRelu::upper,
              parameter("lower", 1f / 8),
              parameter("upper", 1f / 3),
              IN_PLACE),
          one("ELU", Elu.class, Elu::new, Elu::alpha, parameter("alpha", 1f), IN_PLACE),
          plain("Sigmoid", Sigmoid.class, Sigmoid::new),
          plain("Tanh", Tanh.class, Tanh::new),
          plain("Identity", Identity.class, Identity::new),
          plain("ReLU6", Relu6.class, Relu6::new, IN_PLACE),
          two(
              "Hardtanh",
              HardTanh.class,
              PyTorchNames::hardTanh,
              HardTanh::min,
              HardTanh::max,
              parameter("min_val", -1f),
              parameter("max_val", 1f),
              IN_PLACE,
              ignored("min_value"),
              ignored("max_value")),
          two(
              "Threshold",
              Threshold.class,
              Threshold::new,
              Threshold::threshold,
              Threshold::value,
              required("threshold"),
              required("value"),
              IN_PLACE),
          one(
              "Softshrink",
              SoftShrink.class,
              SoftShrink::new,
              SoftShrink::lambda,
              parameter("lambd", 0.5f)),
          one(
              "Hardshrink",
              HardShrink.class,
              HardShrink::new,
              HardShrink::lambda,
              parameter("lambd", 0.5f)),
          plain("SELU", Selu.class, Selu::new, IN_PLACE),
          linear(Float.POSITIVE_INFINITY),
          linear(Float.NEGATIVE_INFINITY),
          one("CELU", Celu.class, Celu::new, Celu::alpha, parameter("alpha", 1f), IN_PLACE),
          two(
              "Softplus",
              Softplus.class,
              Softplus::new,
              Softplus::beta,
              Softplus::threshold,
              parameter("beta", 1f),
              parameter("threshold", 20f)),
          plain("Softsign", Softsign.class, Softsign::new),
          plain("Hardsigmoid", HardSigmoid.class, HardSigmoid::new, IN_PLACE),
          plain("Hardswish", HardSwish.class, HardSwish::new, IN_PLACE),
          plain("SiLU", Silu.class, Silu::new, IN_PLACE),
          plain("Mish", Mish.class, Mish::new, IN_PLACE),
          plain("GELU", Gelu.class, Gelu::new, exactly("approximate", "none")),
          plain("GELU", GeluTanh.class, GeluTanh::new, exactly("approximate", "tanh", "none")),
          plain("LogSigmoid", LogSigmoid.class, LogSigmoid::new),
          plain("Tanhshrink", Tanhshrink.class, Tanhshrink::new));

  static final ForeignSystem MODULES =
      new ForeignSystem(
          "PyTorch module",
          FORMS,
          Map.of(
              "GLU",
              BY_GATE,
              "Softmax",
              SOFTMAX + BY_ROWS,
              "LogSoftmax",
              LOG_SOFTMAX + BY_ROWS,
              "Softmin",
              OF_NEGATIVE_X));

  static final ForeignSystem FUNCTIONS =
      new ForeignSystem(
          "PyTorch function",
          functions(),
          Map.of(
              "glu",
              BY_GATE,
              "softmax",
              SOFTMAX + BY_ROWS,
              "log_softmax",
              LOG_SOFTMAX + BY_ROWS,
              "softmin",
              OF_NEGATIVE_X));

  /** Functions that write over their input, by the names of those that do not. */
  private static final Set<String> WITH_FORM_IN_PLACE =
      Set.of(
          "relu",
          "rrelu",
          "hardtanh",
          "elu",
          "selu",
          "celu",
          "leaky_relu",
          "threshold",
          "sigmoid",
          "tanh",
          "exp",
          "clamp",
          "clip",
          "clamp_min");

  /** Functions that are methods of a tensor as well. */
  private static final Set<String> METHODS =
      Set.of(
          "relu",
          "prelu",
          "sigmoid",
          "tanh",
          "exp",
          "clamp",
          "clip",
          "clamp_min",
          "hardshrink",
          "softmax",
          "log_softmax");

  private static final Pattern PACKAGE =
      Pattern.compile(
          "^(?:F\\.|functional\\.|(?:torch\\.)?+(?:nn\\.(?:functional\\.|modules\\.(?:activation\\."
              + "|linear\\.)?+)?+|special\\.|Tensor\\.)?+)");

  private PyTorchNames() {}

  /** A CELU with an infinite alpha: its limit, where PyTorch itself computes infinity times 0. */
  private static ForeignForm<Identity> linear(float alpha) {
    return plain(
        "CELU",
        Identity.class,
        Identity::new,
        exactly("alpha", alpha, Celu.DEFAULT_ALPHA),
        IN_PLACE);
  }

  /** PyTorch refuses equal bounds, so they are not written either. */
  private static HardTanh hardTanh(float min, float max) {
    if (max == min) {
      throw new IllegalArgumentException("max must be above min = " + min + " but is " + max);
    }
    return new HardTanh(min, max);
  }

  private static PRelu prelu(float count, float init) {
    if (!(count >= 1 && count <= LARGEST_COUNT) || count != (int) count) {
      throw new IllegalArgumentException(
          COUNT + " must be a whole number from 1 to " + (int) LARGEST_COUNT + " but is " + count);
    }
    float[] alphas = new float[(int) count];
    Arrays.fill(alphas, init);
    return new PRelu(alphas, 1);
  }

  /** That of each module, but for the slopes of a PReLU, which as a function is given a tensor. */
  private static List<ForeignForm<?>> functions() {
    List<ForeignForm<?>> functions = new ArrayList<>();
    for (ForeignForm<?> module : FORMS) {
      if (!module.name().equals("PReLU")) {
        functions.add(function(module));
      }
    }
    functions.add(plain("exp", Exponential.class, Exponential::new));
    functions.add(plain("expit", Sigmoid.class, Sigmoid::new));
    for (String clamp : List.of("clamp", "clip")) {
      functions.add(
          plain(clamp, Relu.class, Relu::new, exactly("min", 0f, NONE), exactly("max", NONE)));
      functions.add(
          plain(
              clamp, Relu6.class, Relu6::new, exactly("min", 0f, NONE), exactly("max", 6f, NONE)));
      functions.add(
          two(
              clamp,
              HardTanh.class,
              PyTorchNames::hardTanh,
              HardTanh::min,
              HardTanh::max,
              required("min"),
              required("max")));
    }
    functions.add(plain("clamp_min", Relu.class, Relu::new, exactly("min", 0f, NONE)));
    return functions;
  }

  private static <A extends Activation> ForeignForm<A> function(ForeignForm<A> module) {
    List<ForeignParameter> parameters = new ArrayList<>(module.parameters());
    parameters.removeIf(parameter -> FORMER_NAMES.containsValue(parameter.name()));
    if (module.name().equals("RReLU")) {
      parameters.add(parameters.indexOf(IN_PLACE), TRAINING);
    }
    String name =
        module.name().equals("LeakyReLU") ? "leaky_relu" : module.name().toLowerCase(Locale.ROOT);
    return new ForeignForm<>(name, module.type(), parameters, module.make(), module.values());
  }

  /**
   * A call by the name that is a form's: without its package, without the end that says that a
   * function writes over its input, and a method's as a function's.
   */
  static PythonCall call(String text) {
    PythonCall call = PythonCall.of(text);
    String name = withoutFormInPlace(PACKAGE.matcher(call.name()).replaceFirst(""));
    int dot = name.lastIndexOf('.');
    String last = withoutFormInPlace(name.substring(dot + 1));
    return dot > 0 && !call.receiver().isEmpty() && METHODS.contains(last)
        ? call.asFunction(last)
        : call.withName(name);
  }

  private static String withoutFormInPlace(String name) {
    String other = name.endsWith("_") ? name.substring(0, name.length() - 1) : name;
    return WITH_FORM_IN_PLACE.contains(other) ? other : name;
  }

  /** Whether a name is a function's. A module's is the name of a class, with a capital. */
  static boolean isFunction(String name) {
    int start = name.lastIndexOf('.') + 1;
    return start < name.length() && Character.isLowerCase(name.charAt(start));
  }
}
