package io.github.relu4j.internal.check;

/** Refuses a parameter that an activation cannot have, with its name and value. */
public final class Parameter {

  private Parameter() {}

  /** A finite float from 0 on. */
  public static float requireNotNegative(String name, float value) {
    if (value < 0f) {
      throw new IllegalArgumentException(name + " must be at least 0 but is " + value);
    }
    return requireFinite(name, value);
  }

  /** A finite float that is not 0. */
  public static float requireNotZero(String name, float value) {
    if (value == 0f) {
      throw new IllegalArgumentException(name + " must not be 0");
    }
    return requireFinite(name, value);
  }

  /** A finite float above 0. */
  public static float requirePositive(String name, float value) {
    if (value <= 0f) {
      throw new IllegalArgumentException(name + " must be above 0 but is " + value);
    }
    return requireFinite(name, value);
  }

  /** Any float but NaN. */
  public static float requireNumber(String name, float value) {
    if (Float.isNaN(value)) {
      throw new IllegalArgumentException(name + " must be a number but is NaN");
    }
    return value + 0f;
  }

  /** A finite float. */
  public static float requireFinite(String name, float value) {
    if (!Float.isFinite(value)) {
      throw new IllegalArgumentException(name + " must be a finite float but is " + value);
    }
    // A slope or scale of -0 would give zeros of the other sign; it is taken as +0.
    return value + 0f;
  }
}
