package io.github.relu4j.names;

import io.github.relu4j.Activation;
import io.github.relu4j.internal.text.NamedParameters;
import java.util.Map;

/**
 * The activations of a library of PyTorch models.
 *
 * @param names what its configurations call them
 * @param classes the classes of its modules, as a printed model shows them
 */
record ModelLibrary(ForeignSystem names, Map<String, Activation> classes) {

  /** The activation of a name or, where there are parentheses, of a printed module. */
  Activation read(String text) {
    if (text.indexOf('(') < 0) {
      return names.read(text.strip(), Map.of());
    }
    NamedParameters printed = NamedParameters.split(text);
    Activation activation = classes.get(printed.name());
    if (activation == null) {
      return PyTorch.read(text);
    }
    printed.requireAllRead();
    return activation;
  }
}
