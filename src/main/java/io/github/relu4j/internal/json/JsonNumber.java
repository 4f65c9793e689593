package io.github.relu4j.internal.json;

import java.util.Objects;

/**
 * A number as JSON has it: a decimal of any size, of which each type of Java holds a part. Equal
 * are numbers that are written alike.
 */
public final class JsonNumber extends Number {

  private static final long serialVersionUID = 1;

  private final String text;

  /**
   * A number.
   *
   * @param text the number as it is written
   */
  public JsonNumber(String text) {
    this.text = Objects.requireNonNull(text, "text");
  }

  /** The nearest double: infinite where the number is beyond all of them. */
  @Override
  public double doubleValue() {
    return Double.parseDouble(text);
  }

  /** The float nearest to the double, since readers of JSON have doubles. */
  @Override
  public float floatValue() {
    return (float) doubleValue();
  }

  @Override
  public long longValue() {
    return (long) doubleValue();
  }

  @Override
  public int intValue() {
    return (int) doubleValue();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof JsonNumber that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** The number as it is written. */
  @Override
  public String toString() {
    return text;
  }
}
