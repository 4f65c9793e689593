package io.github.relu4j.internal.text;

import io.github.relu4j.internal.check.Excerpt;
import io.github.relu4j.internal.json.JsonNumber;
import java.math.BigDecimal;
import java.util.function.BooleanSupplier;

/**
 * Parameters as floats. What would become 0 without being 0, or infinite without being infinite, is
 * refused: it would silently be another activation.
 */
public final class FloatRange {

  private FloatRange() {}

  /**
   * The float that a text is, as {@link Float#parseFloat} reads it.
   *
   * @throws NumberFormatException if it is no number
   */
  public static float read(String parameter, String written) {
    float rounded = Float.parseFloat(written);
    return require(
        parameter, rounded, written, () -> isZero(written), written.contains("Infinity"));
  }

  /** The float next to a number. */
  public static float of(String parameter, Number number) {
    // Of these there is no infinite one, and a double may be 0 or infinite as a float may.
    boolean isDecimal = number instanceof BigDecimal || number instanceof JsonNumber;
    boolean isInfinite =
        (number instanceof Double || number instanceof Float)
            && Double.isInfinite(number.doubleValue());
    return require(
        parameter,
        number.floatValue(),
        number,
        () -> isDecimal ? isZero(number.toString()) : number.doubleValue() == 0,
        isInfinite);
  }

  /** Whether a number is 0 as it is written, however small its exponent is. */
  public static boolean isZero(String written) {
    boolean isHexadecimal = written.indexOf('x') >= 0 || written.indexOf('X') >= 0;
    String exponents = isHexadecimal ? "pP" : "eE";
    int radix = isHexadecimal ? 16 : 10;
    return written
        .chars()
        .takeWhile(character -> exponents.indexOf(character) < 0)
        .allMatch(character -> Character.digit(character, radix) <= 0);
  }

  /** The float that a number was rounded to, unless it is 0 or infinite and the number is not. */
  public static float require(
      String parameter, float rounded, Object written, BooleanSupplier isZero, boolean isInfinite) {
    if (rounded == 0f && !isZero.getAsBoolean()) {
      throw outside(parameter, written, "small for one and would be read as 0");
    }
    if (Float.isInfinite(rounded) && !isInfinite) {
      throw outside(parameter, written, "large for one and would be read as infinite");
    }
    return rounded;
  }

  private static IllegalArgumentException outside(String parameter, Object written, String why) {
    return new IllegalArgumentException(
        Excerpt.of(parameter) + " must be a float, but " + Excerpt.of(written) + " is too " + why);
  }
}
