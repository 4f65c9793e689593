package io.github.relu4j;

/**
 * Makes an activation that is not in this library known by name to {@link Activations#parse} and
 * {@link Activations#names}. Providers are found by {@link java.util.ServiceLoader}, through the
 * thread's context class loader: name the implementing class in a file {@code
 * META-INF/services/io.github.relu4j.ActivationProvider}, or in a module by {@code provides
 * io.github.relu4j.ActivationProvider with ...}. The class is public and has a public constructor
 * without parameters.
 *
 * <p>A provider that cannot be loaded, or whose name is malformed, is left out with a warning to
 * the logger {@code io.github.relu4j}; the others stay. A name that two providers have, or a
 * provider and this library, is an error when it is parsed.
 */
public interface ActivationProvider {

  /**
   * The name, in lower case letters, digits and underscores, such as {@code "softsign"}. An
   * activation's {@link Activation#name()} begins with it.
   *
   * @return the name, without parameters
   */
  String name();

  /**
   * Makes the activation.
   *
   * @param parameters the numbers that were written after the name, in order; those left away at
   *     the end are to have their defaults
   * @return the activation
   * @throws IllegalArgumentException if there are too many parameters, or if one is out of range
   */
  Activation create(float... parameters);
}
