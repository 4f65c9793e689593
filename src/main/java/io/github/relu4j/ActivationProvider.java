package io.github.relu4j;

/**
 * Makes an activation that is not in this library known by name to {@link Activations#parse} and
 * {@link Activations#names}. Providers are found by {@link java.util.ServiceLoader}, through the
 * thread's context class loader: name the implementing class in a file {@code
 * META-INF/services/io.github.relu4j.ActivationProvider}, or in a module by {@code provides
 * io.github.relu4j.ActivationProvider with ...}. The class is public and has a public constructor
 * without parameters.
 *
 * <p><b>The name.</b> A name of the library's always means what the library has under it, also
 * where the name came to the library after the provider. So give the name a prefix of your own,
 * such as {@code "acme:swish"}: the library's names have none.
 *
 * <p><b>What goes wrong.</b> A warning to the logger {@code io.github.relu4j} tells of each of
 * these once and names the provider's class:
 *
 * <ul>
 *   <li>a provider that cannot be loaded, or whose name is malformed: it is left out, and the
 *       others stay
 *   <li>a provider of a name that the library has: it is left out, too
 *   <li>an activation whose {@link Activation#name()} {@link Activations#parse} does not read back
 *       as an equal one: who keeps that name has lost the activation
 * </ul>
 *
 * <p>The first two are noticed whenever providers are looked up, and the third where the activation
 * is made by name. A name that two providers have is an error when it is parsed.
 */
public interface ActivationProvider {

  /**
   * The name, in lower case letters, digits and underscores, with a prefix of the same form and a
   * colon before it, such as {@code "acme:swish"}. The prefix may be left away. An activation's
   * {@link Activation#name()} begins with it, and with the prefix.
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
