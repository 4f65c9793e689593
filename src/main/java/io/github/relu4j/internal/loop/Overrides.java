package io.github.relu4j.internal.loop;

import io.github.relu4j.kernel.Elementwise;

/** Which defaults of an interface a class replaces. */
public final class Overrides {

  private Overrides() {}

  /**
   * Whether a class has a method of its own in the place of one of {@link Elementwise}.
   *
   * @param activationClass the class
   * @param method the method's name
   * @param parameters the types of its parameters
   * @return true also where the class cannot be looked into (in a native image, say): the safe side
   */
  public static boolean contains(Class<?> activationClass, String method, Class<?>... parameters) {
    return contains(activationClass, Elementwise.class, method, parameters);
  }

  /**
   * Whether a class has a method of its own in the place of an interface's default one.
   *
   * @param activationClass the class
   * @param type the interface
   * @param method the method's name
   * @param parameters the types of its parameters
   * @return true also where the class cannot be looked into
   */
  public static boolean contains(
      Class<?> activationClass, Class<?> type, String method, Class<?>... parameters) {
    try {
      return activationClass.getMethod(method, parameters).getDeclaringClass() != type;
    } catch (NoSuchMethodException | LinkageError e) {
      return true;
    }
  }
}
