package io.github.relu4j.internal.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The shortest decimal that reads back as the same float, and of several the nearest. {@link
 * Float#toString(float)} writes it from JDK 19 on. Before, it wrote a digit too many for a tenth of
 * all floats, and a text that is kept must not depend on the JDK that wrote it.
 */
public final class ShortestDecimal {

  /** A whole number has two, since a digit follows the point; so the least float is 1.4E-45. */
  private static final int FEWEST_DIGITS = 2;

  private static final BigDecimal LEAST_PLAIN = new BigDecimal("1E-3");
  private static final BigDecimal LEAST_LARGE = new BigDecimal("1E7");

  private ShortestDecimal() {}

  /** For a reader of floats. */
  public static String of(float number) {
    if (number == 0f || !Float.isFinite(number)) {
      // Two zeros, two infinities and NaN: every JDK writes them so.
      return Float.toString(number);
    }
    return number < 0f ? "-" + ofPositive(-number) : ofPositive(number);
  }

  /**
   * For a reader that makes a float of a double, as Python and JSON do. A few decimals then read
   * back as another float, and a longer one is written.
   */
  public static String readAsDouble(float number) {
    String text = of(number);
    if (!Float.isFinite(number) || number == (float) Double.parseDouble(text)) {
      return text;
    }
    float size = Math.abs(number);
    BigDecimal exact = new BigDecimal(size);
    String longer = null;
    // The end is 17 digits at most, with which the nearest decimal reads back as the very double.
    for (int digits = digits(text) + 1; longer == null; digits++) {
      String nearest = ofDigits(digits, exact, size);
      longer = size == (float) Double.parseDouble(nearest) ? nearest : null;
    }
    return number < 0f ? "-" + longer : longer;
  }

  private static String ofPositive(float number) {
    BigDecimal exact = new BigDecimal(number);
    // So many digits are enough: every JDK's text reads back, and some are longer than need be.
    int digits = digits(Float.toString(number));
    String shorter = ofDigits(digits, exact, number);
    String shortest;
    do {
      shortest = shorter;
      digits--;
      shorter = digits < FEWEST_DIGITS ? null : ofDigits(digits, exact, number);
    } while (shorter != null);
    return shortest;
  }

  private static int digits(String text) {
    return Math.max(FEWEST_DIGITS, new BigDecimal(text).stripTrailingZeros().precision());
  }

  /** The nearest decimal of so many digits that reads back, or null if none does. */
  private static String ofDigits(int digits, BigDecimal exact, float number) {
    BigDecimal below = exact.round(new MathContext(digits, RoundingMode.DOWN));
    BigDecimal above = below.add(below.ulp());
    int nearness = exact.subtract(below).compareTo(above.subtract(exact));
    boolean isBelowEven = !below.unscaledValue().testBit(0);
    boolean isBelowFirst = nearness < 0 || nearness == 0 && isBelowEven;
    // The nearest may be read as the next float: at a power of two that is half as far below the
    // number as above it. Then the decimal on the other side may do.
    String nearest = text(isBelowFirst ? below : above);
    if (Float.parseFloat(nearest) == number) {
      return nearest;
    }
    String other = text(isBelowFirst ? above : below);
    return Float.parseFloat(other) == number ? other : null;
  }

  /** As {@link Float#toString(float)} writes: with an exponent below 1E-3 and from 1E7 on. */
  private static String text(BigDecimal decimal) {
    BigDecimal stripped = decimal.stripTrailingZeros();
    if (stripped.compareTo(LEAST_PLAIN) >= 0 && stripped.compareTo(LEAST_LARGE) < 0) {
      return stripped.setScale(Math.max(1, stripped.scale())).toPlainString();
    }
    String digits = stripped.unscaledValue().toString();
    String fraction = digits.length() == 1 ? "0" : digits.substring(1);
    int exponent = digits.length() - 1 - stripped.scale();
    return digits.charAt(0) + "." + fraction + "E" + exponent;
  }
}
