package io.github.relu4j.names;

import static io.github.relu4j.names.PyTorchNames.COUNT;
import static io.github.relu4j.names.PyTorchNames.IN_PLACE;
import static io.github.relu4j.names.PyTorchNames.TRAINING;

import io.github.relu4j.Activation;
import io.github.relu4j.Activations;
import io.github.relu4j.GatedLinearUnit;
import io.github.relu4j.Gelu;
import io.github.relu4j.GeluTanh;
import io.github.relu4j.HardTanh;
import io.github.relu4j.Identity;
import io.github.relu4j.LeakyRelu;
import io.github.relu4j.LogSoftmax;
import io.github.relu4j.Relu;
import io.github.relu4j.Relu6;
import io.github.relu4j.RowActivation;
import io.github.relu4j.Silu;
import io.github.relu4j.Softmax;
import io.github.relu4j.Swish;
import io.github.relu4j.internal.check.Excerpt;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Activations as PyTorch writes them: the modules of torch.nn, such as {@code
 * LeakyReLU(negative_slope=0.2)}, the functions of torch, torch.special and torch.nn.functional,
 * and the methods of a tensor.
 *
 * <p>The formula of each is in the Javadoc of the class that it is here, such as {@link LeakyRelu}.
 * Most classes have the module's name. The others:
 *
 * <ul>
 *   <li>{@code SiLU} is {@link Silu}, and what is written for a {@link Swish} with beta 1.
 *   <li>{@code GELU} is {@link Gelu}, with {@code approximate='tanh'} {@link GeluTanh}.
 *   <li>{@code CELU} with an infinite alpha is its limit, {@link Identity}. PyTorch itself
 *       multiplies infinity by 0 there and has NaN below 0.
 *   <li>{@code torch.exp} is {@link io.github.relu4j.Exponential}, {@code torch.special.expit} is
 *       {@link io.github.relu4j.Sigmoid}.
 *   <li>{@code torch.clamp} with a min of 0 is {@link Relu}, with a max of 6 as well {@link Relu6},
 *       and with other bounds {@link HardTanh}. At a bound itself the slope is 0 here and 1 in
 *       PyTorch. With a max alone it has no counterpart. {@code clip} is the same, and {@code
 *       clamp_min} has a min alone.
 * </ul>
 *
 * <p>{@link #read} of what {@link #write} wrote is an equal activation, but for a Swish with beta
 * 1, which comes back as SiLU.
 *
 * <p>The methods are thread-safe.
 *
 * @see Keras
 * @see Onnx
 * @see HuggingFace
 * @see Timm
 * @see Activations#parse
 */
public final class PyTorch {

  /** Where a module keeps its weights: says nothing about the function, whatever it is. */
  private static final Set<String> OF_WEIGHTS = Set.of("device", "dtype");

  /** The tensor that a function is called with; of no concern here. */
  private static final String INPUT = "input";

  private static final String DIM = "dim";

  private PyTorch() {}

  /**
   * The activation that a module or a function of PyTorch is.
   *
   * <ul>
   *   <li>A module is read as it is made or printed, such as {@code
   *       "LeakyReLU(negative_slope=0.2)"}, {@code "nn.Hardtanh()"}, {@code "ReLU"} or {@code
   *       "<class 'torch.nn.modules.activation.ReLU'>"}, and where it is called at once, as in
   *       {@code "nn.ReLU()(x)"}.
   *   <li>A function is read as the module that does the same, such as {@code "F.leaky_relu"} or
   *       {@code "F.leaky_relu(self.conv(x), 0.2)"}. Its first argument is its input, which may be
   *       any expression but a number or a text. A name that ends in {@code _}, for a function that
   *       writes over its input, makes no difference. {@code "partial(F.leaky_relu,
   *       negative_slope=0.2)"} is read as well.
   *   <li>A method of a tensor is read as the function, such as {@code "x.relu()"} or {@code
   *       "self.conv(x).clamp(min=0)"}.
   *   <li>It may stand in a line of code or of a printed model: in quotes, with a comma, a
   *       semicolon or a comment behind it, or with its name in the model before it, as in {@code
   *       "(act): ReLU(inplace=True)"} or {@code "(0-3): 4 x ReLU()"}.
   *   <li>What is left away has PyTorch's default. Threshold has no defaults.
   *   <li>{@code inplace}, and {@code device} and {@code dtype} of a PReLU, say nothing about the
   *       function and are passed over. So are all arguments of an Identity. The word {@code
   *       inplace} alone, as PyTorch printed it up to version 1.1, is read in its place at the end.
   *       {@code training} of the function rrelu must be {@code False}.
   *   <li>Hardtanh's {@code min_value} and {@code max_value} are its older names of {@code min_val}
   *       and {@code max_val}, over which they win.
   *   <li>The slopes of a PReLU are weights, which the text does not hold. Here they are the
   *       initial ones, {@code num_parameters} of them, for a tensor [N, C].
   *   <li>A number is written as in Python. It may be a quotient such as {@code 1/3}, and an
   *       infinity such as {@code float('inf')} or {@code math.inf}. The parameter is the nearest
   *       float to the double that Python makes of it.
   * </ul>
   *
   * @param text the module, the function or the method
   * @return the activation
   * @throws NullPointerException if text is null
   * @throws IllegalArgumentException if there is no counterpart (the message lists those there
   *     are), or if a parameter is malformed, superfluous, missing or out of range, as is a number
   *     that as a float would become 0 or infinite. For GLU, Softmax, LogSoftmax and Softmin, which
   *     are no {@link Activation}, the message says what to use
   * @see #readGate
   * @see #readRows
   * @see #write
   */
  public static Activation read(String text) {
    PythonCall call = PyTorchNames.call(text);
    if (call.name().equals("Identity")) {
      return Activations.identity();
    }
    if (call.name().equals("prelu")) {
      throw new IllegalArgumentException(
          "PyTorch's function prelu takes its slopes as a tensor: name the module PReLU, or use"
              + " Activations.prelu");
    }
    boolean isFunction = PyTorchNames.isFunction(call.name());
    ForeignSystem system = isFunction ? PyTorchNames.FUNCTIONS : PyTorchNames.MODULES;
    // Forms of one name have the same parameters in the same order.
    List<String> names =
        system.forms(call.name()).get(0).parameters().stream().map(ForeignParameter::name).toList();
    List<String> inOrder = isFunction ? behindInput(names) : names;
    Map<String, String> arguments = call.withFlag(IN_PLACE.name(), inOrder).bind(inOrder);
    if (isFunction) {
      call.requireInput(arguments.remove(INPUT), names);
      requireNoTraining(call, arguments.remove(TRAINING.name()));
    }
    PyTorchNames.FORMER_NAMES.forEach((name, former) -> replace(arguments, name, former, names));
    Map<String, Object> values = new HashMap<>();
    arguments.forEach(
        (name, argument) ->
            values.put(name, names.contains(name) ? value(call, name, argument) : argument));
    return system.read(call.name(), values);
  }

  private static List<String> behindInput(List<String> names) {
    List<String> all = new ArrayList<>(names);
    all.add(0, INPUT);
    return all;
  }

  /** Takes what is given by a former name of a parameter, which for PyTorch is None by default. */
  private static void replace(
      Map<String, String> arguments, String name, String former, List<String> names) {
    String given = names.contains(former) ? arguments.remove(former) : null;
    if (given != null && !given.equals("None")) {
      arguments.put(name, given);
    }
  }

  private static void requireNoTraining(PythonCall call, String training) {
    if (training != null && !training.equals("False")) {
      throw new IllegalArgumentException(
          call.quoted()
              + ": training must be False but is "
              + Excerpt.of(training)
              + "; slopes for training are drawn by RRelu.forwardTraining");
    }
  }

  private static Object value(PythonCall call, String name, String value) {
    return OF_WEIGHTS.contains(name)
        ? PythonValue.text(value).orElse(value)
        : PythonValue.read(call, name, value);
  }

  /**
   * The gated linear unit that GLU of PyTorch is, such as {@code "nn.GLU(dim=-1)"} or {@code
   * "F.glu(x)"}, written as for {@link #read}.
   *
   * <p>{@code dim} says where the two halves lie, and is left to the caller. Up is the first half,
   * so the rows are {@code rows(width, UP_GATE)}. The width is half of the product of the tensor's
   * sizes from dim on: for a tensor [N, 2 C, L] and dim 1 it is C times L.
   *
   * @param text the module or the function
   * @return the gated linear unit
   * @throws NullPointerException if text is null
   * @throws IllegalArgumentException if it is not GLU, or if an argument is malformed or
   *     superfluous
   * @see GatedLinearUnit#rows(int, io.github.relu4j.GatedRows.Order)
   * @see #read
   */
  public static GatedLinearUnit readGate(String text) {
    PythonCall call = PyTorchNames.call(text);
    if (!call.name().equals("GLU") && !call.name().equals("glu")) {
      throw new IllegalArgumentException(
          call.quoted() + " is not GLU, the one gated linear unit of PyTorch");
    }
    dim(call, List.of(DIM));
    return Activations.glu();
  }

  /**
   * The function of rows that Softmax or LogSoftmax of PyTorch is, such as {@code
   * "nn.Softmax(dim=-1)"}, {@code "F.log_softmax(x, dim=1)"} or {@code "x.softmax(-1)"}, written as
   * for {@link #read}.
   *
   * <p>Here the elements of a row lie side by side, so {@code dim} must be the last one. It may be
   * -1, or its index, which is not checked: the text does not say how many there are. {@code dtype}
   * is passed over.
   *
   * @param text the module, the function or the method
   * @param width the number of elements of a row, at least 1: the tensor's size in dim
   * @return a {@link Softmax} or a {@link LogSoftmax}
   * @throws NullPointerException if text is null
   * @throws IllegalArgumentException if it is neither, if dim is below -1, if an argument is
   *     malformed or superfluous, or if width is under 1. For Softmin the message says what to use
   * @see #read
   */
  public static RowActivation readRows(String text, int width) {
    PythonCall call = PyTorchNames.call(text);
    String name = call.name();
    RowActivation rows =
        switch (name) {
          case "Softmax", "softmax" -> Activations.softmax(width);
          case "LogSoftmax", "log_softmax" -> Activations.logSoftmax(width);
          case "Softmin", "softmin" ->
              throw new IllegalArgumentException(
                  call.quoted()
                      + " has no counterpart: use Activations.softmax(width) of -x, and take the"
                      + " negative of gradX");
          default ->
              throw new IllegalArgumentException(
                  call.quoted() + " is neither Softmax nor LogSoftmax of PyTorch");
        };
    int dim =
        dim(
            call,
            PyTorchNames.isFunction(name) ? List.of(DIM, "_stacklevel", "dtype") : List.of(DIM));
    if (dim < -1) {
      throw new IllegalArgumentException(
          call.quoted() + ": dim must be the last one, such as -1, but is " + dim);
    }
    return rows;
  }

  /** The dimension that a call names, or else the last one. */
  private static int dim(PythonCall call, List<String> names) {
    boolean isFunction = PyTorchNames.isFunction(call.name());
    Map<String, String> arguments = call.bind(isFunction ? behindInput(names) : names);
    if (isFunction) {
      call.requireInput(arguments.remove(INPUT), names);
    }
    for (String name : arguments.keySet()) {
      if (!names.contains(name)) {
        throw new IllegalArgumentException(
            call.quoted() + " gives " + Excerpt.of(name) + ", which is none of " + names);
      }
    }
    String dim = arguments.getOrDefault(DIM, "-1");
    if (dim.equals("None")) {
      return -1;
    }
    if (!dim.matches("-?[0-9]{1,9}")) {
      throw call.unreadable(DIM, dim, "a whole number");
    }
    return Integer.parseInt(dim);
  }

  /**
   * The PyTorch module of an activation, such as {@code "LeakyReLU(negative_slope=0.01)"}: what
   * {@link #read} reads back as an equal one, or for a Swish with beta 1 as its equal by another
   * name, SiLU. Python reads each number as a double that rounds to the parameter.
   *
   * @param activation the activation
   * @return the module's text with all its parameters
   * @throws NullPointerException if activation is null
   * @throws IllegalArgumentException if PyTorch has no such module, or if the module's text cannot
   *     say all of it, as with a PReLU of different alphas or of several elements per channel
   * @see #read
   */
  public static String write(Activation activation) {
    ForeignForm.Written written = PyTorchNames.MODULES.write(activation);
    return written.arguments().entrySet().stream()
        .map(argument -> argument.getKey() + "=" + value(argument.getKey(), argument.getValue()))
        .collect(Collectors.joining(", ", written.name() + "(", ")"));
  }

  private static String value(String name, Object value) {
    return name.equals(COUNT)
        ? String.valueOf(((Float) value).intValue())
        : PythonValue.write(value);
  }
}
