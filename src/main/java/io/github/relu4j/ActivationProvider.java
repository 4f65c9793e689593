package io.github.relu4j;

/**
 * Makes an activation that is not in this library known by name to {@link Activations#parse} and
 * {@link Activations#names}. Providers are found by {@link java.util.ServiceLoader}, through the
 * thread's context class loader: name the implementing class in a file {@code
 * META-INF/services/io.github.relu4j.ActivationProvider}, or in a module by {@code provides
 * io.github.relu4j.ActivationProvider with ...}. The class is public and has a public constructor
 * without parameters.
 *
 * <p><b>The name.</b> A name that the library has always means the library's activation. The
 * library gets new names with time, and one of them may be yours. So give your name a prefix, such
 * as {@code "acme:swish"}: the library's names never have one.
 *
 * <p><b>What goes wrong.</b> A warning to the logger {@code io.github.relu4j} tells of each of
 * these once and names the provider's class:
 *
 * <ul>
 *   <li>a provider that cannot be loaded, or whose name is malformed: it is left out, and the
 *       others stay
 *   <li>a provider of a name that the library has: it is left out as well
 *   <li>an activation whose {@link Activation#name()} is not read back by {@link Activations#parse}
 *       as an equal one: whoever keeps that name loses the activation
 * </ul>
 *
 * <p>The first two are noticed whenever providers are looked up, and the third where the activation
 * is made by name. A name that two providers have is an error when it is parsed.
 */
public interface ActivationProvider {

  /**
   * The name: a prefix, a colon and a word, such as {@code "acme:swish"}, or the word alone. Prefix
   * and word begin with a lower case letter; lower case letters, digits and underscores follow. An
   * activation's {@link Activation#name()} begins with all of it.
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
