package io.github.relu4j.names;

import io.github.relu4j.internal.check.Excerpt;
import java.util.Map;

/**
 * A parameter of another system. Its values are floats, or texts where the other system has those.
 *
 * @param name its name there
 * @param role what it says to us
 * @param defaultValue what the other system takes when none is given, or null where one must be
 * @param only the one value that has a counterpart, where the role is FIXED; else null
 */
record ForeignParameter(String name, Role role, Object defaultValue, Object only) {

  enum Role {
    /** A number that is one of our parameters, too. */
    FREE,

    /** One of its values is a counterpart of ours, and others are not. */
    FIXED,

    /** Says nothing about the function. */
    IGNORED
  }

  static ForeignParameter parameter(String name, float defaultValue) {
    return new ForeignParameter(name, Role.FREE, defaultValue, null);
  }

  /** A parameter that must be given. */
  static ForeignParameter required(String name) {
    return new ForeignParameter(name, Role.FREE, null, null);
  }

  /** A parameter with one value that has a counterpart. */
  static ForeignParameter exactly(String name, Object only, Object defaultValue) {
    return new ForeignParameter(name, Role.FIXED, defaultValue, only);
  }

  /** A parameter with a counterpart for its default alone. */
  static ForeignParameter exactly(String name, Object only) {
    return exactly(name, only, only);
  }

  static ForeignParameter ignored(String name) {
    return new ForeignParameter(name, Role.IGNORED, null, null);
  }

  boolean isFree() {
    return role == Role.FREE;
  }

  boolean admits(Map<String, Object> given) {
    return role != Role.FIXED || isOnly(given.getOrDefault(name, defaultValue));
  }

  private boolean isOnly(Object value) {
    // By value, since a given -0 is the 0 that is wanted.
    return value instanceof Float number && only instanceof Float wanted
        ? number.floatValue() == wanted.floatValue()
        : only.equals(value);
  }

  float number(Map<String, Object> given) {
    Object value = given.getOrDefault(name, defaultValue);
    if (value == null) {
      throw new IllegalArgumentException(name + " must be given");
    }
    if (!(value instanceof Float number)) {
      throw new IllegalArgumentException(name + " must be a number but is " + Excerpt.of(value));
    }
    return number;
  }

  @Override
  public String toString() {
    return role == Role.FIXED ? name + "=" + only : name;
  }
}
