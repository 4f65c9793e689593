package io.github.relu4j.internal.loop;

import io.github.relu4j.kernel.Elementwise;

/** Which defaults of {@link Elementwise} a class replaces. */
public final class Overrides {

  private Overrides() {}

  /**
   * Whether a class has a method of its own in the place of a default one.
   *
   * @param activationClass the class
   * @param method the method's name
   * @param parameters the types of its parameters
   * @return true also where the class cannot be looked into (in a native image, say): the safe side
   */
  public static boolean contains(Class<?> activationClass, String method, Class<?>... parameters) {
    try {
      return activationClass.getMethod(method, parameters).getDeclaringClass() != Elementwise.class;
    } catch (NoSuchMethodException | LinkageError e) {
      return true;
    }
  }
}
