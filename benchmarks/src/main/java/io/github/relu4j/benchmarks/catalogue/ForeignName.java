package io.github.relu4j.benchmarks.catalogue;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What another system calls an activation.
 *
 * @param text with all its parameters
 * @param brief without them
 */
record ForeignName(String text, String brief) {

  /** Keras' JSON of an object whose arguments have none in them. */
  private static final Pattern KERAS_OBJECT =
      Pattern.compile(
          "\\{\"module\": \"[^\"]*\", \"class_name\": \"(\\w+)\", \"config\": \\{([^{}]*)},"
              + " \"registered_name\": null}");

  /** The layer that has a function's name for an argument. */
  private static final Pattern KERAS_FUNCTION = Pattern.compile("Activation\\('(\\w+)'\\)");

  /** A call, such as {@code ELU(alpha=1.0)}. */
  static ForeignName ofCall(String text) {
    return new ForeignName(text, text.replaceFirst("\\(.*", ""));
  }

  /** The call that makes the layer of a configuration in Keras' JSON. */
  static ForeignName ofKeras(String json) {
    String text = json;
    Matcher object = KERAS_OBJECT.matcher(text);
    while (object.find()) {
      String call = object.group(1) + "(" + inPython(object.group(2)) + ")";
      text = text.substring(0, object.start()) + call + text.substring(object.end());
      object.reset(text);
    }
    if (text.equals(json)) {
      throw new IllegalStateException("no configuration of a Keras layer: " + json);
    }
    Matcher function = KERAS_FUNCTION.matcher(text);
    return function.matches() ? new ForeignName(text, function.group(1)) : ofCall(text);
  }

  private static String inPython(String arguments) {
    return arguments
        .replaceAll("\"(\\w+)\": ", "$1=")
        .replace("=null", "=None")
        .replace('"', '\'')
        .replaceFirst("^activation=", "");
  }
}
