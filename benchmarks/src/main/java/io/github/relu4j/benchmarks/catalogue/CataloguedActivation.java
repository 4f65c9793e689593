package io.github.relu4j.benchmarks.catalogue;

import io.github.relu4j.Activation;
import io.github.relu4j.Activations;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An activation of the catalogue with its default parameters, and all that is known of it.
 *
 * @param name without parameters
 * @param activation itself
 * @param documentation what its Javadoc states
 * @param shape what it does
 */
record CataloguedActivation(
    String name, Activation activation, Documentation documentation, Shape shape) {

  static CataloguedActivation of(String name, Path sources) throws IOException {
    Activation activation = Activations.parse(name);
    Path source = sources.resolve(activation.getClass().getName().replace('.', '/') + ".java");
    Documentation documentation = Documentation.of(source);
    try {
      return new CataloguedActivation(name, activation, documentation, Shape.of(activation));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
    }
  }

  /** The expression that makes it. */
  String expression() {
    return Stream.of(Activations.class.getMethods())
        .filter(method -> method.getParameterCount() == 0)
        .filter(method -> method.getReturnType().equals(activation.getClass()))
        .filter(method -> made(method).equals(Optional.of(activation)))
        .map(method -> "Activations." + method.getName() + "()")
        .sorted()
        .findFirst()
        .orElse("Activations.parse(\"" + name + "\")");
  }

  private static Optional<Object> made(Method factory) {
    try {
      return Optional.of(factory.invoke(null));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(factory + " makes nothing", e);
    }
  }
}
