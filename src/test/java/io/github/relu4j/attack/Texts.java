package io.github.relu4j.attack;

import io.github.relu4j.Activation;
import io.github.relu4j.Activations;
import io.github.relu4j.names.Keras;
import io.github.relu4j.names.PyTorch;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Texts for readers: such as they accept, and those changed here and there. */
final class Texts {

  private static final String[] NUMBERS = {
    "0", "-0", "1", "0.5", "-1.5", "1e-40", "3e38", "1e39", "NaN", "nan", "inf", "-Infinity",
    "0x1p-3", "1f", "2d", "1_000", "1/3", "1/0", ".5", "5.", "+7", "--1", "1e999999999", "١٢",
    "2147483648", "99999999999999999999", "16777217", "1e-999", "float('inf')", "-math.inf", "", " "
  };

  private static final String[] PIECES = {
    "(",
    ")",
    "((",
    "))",
    "{",
    "}",
    "[",
    "]",
    "\"",
    "'",
    ",",
    ",,",
    ":",
    "=",
    ".",
    "/",
    "\\",
    "\\u00",
    "\\ud800",
    " ",
    "\t",
    "\n",
    "\u00a0",
    "\u2003",
    "\0",
    "\ud800",
    "\ufeff",
    "e",
    "E",
    "true",
    "null",
    "None",
    "True",
    "False",
    "inplace",
    "alpha",
    "x",
    "nn.",
    "F.",
    "torch.",
    "glu(",
    "class_name",
    "config",
    "registered_name",
    "module",
    "elements_per_channel=",
    "input=",
    "_"
  };

  private static final String[] FOREIGN = {
    "nn.LeakyReLU(negative_slope=0.2, inplace=True)",
    "LeakyReLU(0.2)",
    "F.leaky_relu(x, 0.2)",
    "torch.nn.functional.rrelu(h[0].y, lower=0.1, upper=1/3, training=False)",
    "torch.relu_(x)",
    "nn.PReLU(num_parameters=3, init=0.1, device='cpu', dtype=torch.float32)",
    "Softplus(beta=2, threshold=float('inf'))",
    "GELU(approximate='tanh')",
    "Threshold(threshold=0.1, value=20,)",
    "Hardtanh(min_val=-math.inf, max_val=6.0)",
    "self.conv(x)[0].clamp(min=-1, max=1)",
    "(act): Hardtanh(min_val=-2, max_val=2, inplace)",
    "nn.LeakyReLU(0.2)(f(x, '\\'')),  # a comment",
    "{\"class_name\": \"ReLU\", \"config\": {\"max_value\": 6.0, \"negative_slope\": 0}}",
    "{\"class_name\": \"Activation\", \"config\": {\"activation\": {\"class_name\": \"function\","
        + " \"config\": \"silu\", \"module\": \"builtins\", \"registered_name\": \"function\"}}}",
    "{\"class_name\": \"PReLU\", \"config\": {\"alpha_initializer\": {\"class_name\": \"Constant\","
        + " \"config\": {\"value\": 0.25}}, \"shared_axes\": [1, 2]}}",
    "{\"class_name\": \"ThresholdedReLU\", \"config\": {\"theta\": 0}}",
    "\"leaky_relu\"",
    "tf.keras.activations.leaky_relu",
    "LeakyReLU",
    "keras_hub>gelu_approximate",
    "{\"class_name\": \"LeakyReLU\", \"config\": {\"alpha\": {\"type\": \"ndarray\","
        + " \"value\": 0.3}}}",
    "[1, -0.5e3, true, null, \"\\u0041\\n\", {}, [[]]]"
  };

  /** What some reader accepts. */
  private static final List<String> ACCEPTED = accepted();

  private Texts() {}

  private static List<String> accepted() {
    List<String> names =
        Stream.concat(
                Activations.names().stream(),
                Stream.of("prelu(0.25,0.5,elements_per_channel=3)", "softplus(2,Infinity)"))
            .toList();
    List<String> accepted = new ArrayList<>();
    for (String name : names) {
      Activation activation = Activations.parse(name);
      accepted.add(activation.name());
      addWritten(activation, PyTorch::write, accepted);
      addWritten(activation, Keras::write, accepted);
    }
    accepted.addAll(List.of(FOREIGN));
    accepted.addAll(List.of("glu", "swiglu", "glu(leaky_relu(0.2))", "maxout(2)", "softmax(10)"));
    accepted.addAll(List.of("maxout(2,elements_per_channel=49)", "log_softmax( 7 )"));
    accepted.addAll(List.of("sparsemax(10)", "hardmax(10,elements_per_channel=49)"));
    return accepted;
  }

  private static void addWritten(
      Activation activation, Function<Activation, String> writer, List<String> texts) {
    try {
      texts.add(writer.apply(activation));
    } catch (IllegalArgumentException e) {
      // That system has no such activation.
    }
  }

  static List<String> all() {
    return ACCEPTED;
  }

  /** One that is accepted, with up to four changes. */
  static String changed(RandomGenerator random) {
    String text = any(random);
    for (int changes = random.nextInt(5); changes > 0; changes--) {
      text = changedOnce(text, random);
    }
    return text;
  }

  private static String any(RandomGenerator random) {
    return ACCEPTED.get(random.nextInt(ACCEPTED.size()));
  }

  private static String changedOnce(String text, RandomGenerator random) {
    int from = random.nextInt(text.length() + 1);
    int to = Math.min(text.length(), from + random.nextInt(8));
    String before = text.substring(0, from);
    String after = text.substring(to);
    return switch (random.nextInt(8)) {
      case 0 -> before + after;
      case 1 -> before + text.substring(from, to).repeat(2 + random.nextInt(3)) + after;
      case 2 -> before + PIECES[random.nextInt(PIECES.length)] + text.substring(from);
      case 3 -> before + (char) random.nextInt(1 << 16) + after;
      case 4 -> before + any(random) + after;
      case 5 -> before + any(random).substring(0, 1) + after;
      default -> withNumber(text, random);
    };
  }

  /** With another number where there is one, from a place on. */
  private static String withNumber(String text, RandomGenerator random) {
    int from = random.nextInt(text.length() + 1);
    int start =
        IntStream.range(from, text.length())
            .filter(i -> "-0123456789".indexOf(text.charAt(i)) >= 0)
            .findFirst()
            .orElse(text.length());
    int end = start;
    while (end < text.length() && "-+.eE0123456789".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    String number =
        random.nextInt(3) == 0
            ? String.valueOf(Float.intBitsToFloat(random.nextInt()))
            : NUMBERS[random.nextInt(NUMBERS.length)];
    return text.substring(0, start) + number + text.substring(end);
  }

  /** A text with a piece said very often somewhere, in half of them after a digit. */
  static String longer(RandomGenerator random, int length) {
    String text = any(random);
    int from = random.nextInt(text.length());
    int digit =
        IntStream.range(from, text.length())
            .filter(i -> Character.isDigit(text.charAt(i)))
            .findFirst()
            .orElse(from);
    int to = random.nextBoolean() ? digit + 1 : from + 1;
    String piece =
        switch (random.nextInt(4)) {
          case 0 -> PIECES[random.nextInt(PIECES.length)];
          case 1 -> String.valueOf(random.nextInt(10));
          case 2 -> " ";
          default -> text.substring(to - 1, Math.min(text.length(), to + random.nextInt(4)));
        };
    String between = random.nextInt(3) == 0 ? "" : PIECES[random.nextInt(PIECES.length)];
    return text.substring(0, to)
        + piece.repeat(length / piece.length())
        + between
        + text.substring(to);
  }

  /** Each half, and each text with a piece left out. */
  static Stream<String> smaller(String text) {
    return Stream.iterate(text.length() / 2, size -> size > 0, size -> size / 2)
        .flatMap(
            size ->
                IntStream.iterate(0, from -> from + size <= text.length(), from -> from + size)
                    .mapToObj(from -> text.substring(0, from) + text.substring(from + size)));
  }
}
