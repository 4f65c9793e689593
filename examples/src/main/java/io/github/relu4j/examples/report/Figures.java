package io.github.relu4j.examples.report;

import io.github.relu4j.examples.claims.Claim;
import io.github.relu4j.examples.claims.Interval;
import io.github.relu4j.examples.claims.Scale;
import io.github.relu4j.examples.claims.Statement;
import io.github.relu4j.examples.claims.Verdict;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Numbers as people read them. */
final class Figures {

  private static final int DIGITS = 3;
  private static final int MOST_DIGITS = 9;
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private Figures() {}

  /** The median with its interval, such as "1.80 times (1.52 to 2.31)". */
  static String effect(Statement statement) {
    Interval interval = statement.interval();
    Rounding rounding = rounding(statement);
    String unit =
        switch (statement.scale()) {
          case RATIO -> " times";
          case SHARE -> statement.border() == 0 ? " points" : " %";
          case DIFFERENCE -> "";
        };
    return rounding.text(interval.median())
        + (Double.isFinite(interval.median()) ? unit : "")
        + " ("
        + rounding.text(interval.low())
        + " to "
        + rounding.text(interval.high())
        + ")";
  }

  /** The same for a voice. */
  static String spokenEffect(Statement statement) {
    return effect(statement).replace("−", "minus ").replace("∞", "infinite");
  }

  /** A number at an axis, or a single outcome. */
  static String number(double value, Scale scale) {
    if (!Double.isFinite(value)) {
      return unending(value);
    }
    double shown = scale == Scale.SHARE ? 100 * value : value;
    BigDecimal rounded = new BigDecimal(shown).round(new MathContext(DIGITS));
    return plain(rounded.stripTrailingZeros()) + (scale == Scale.SHARE ? " %" : "");
  }

  /** How many seeds would decide a statement. */
  static String seeds(Statement statement) {
    if (statement.verdict() != Verdict.TOO_CLOSE) {
      return "decided";
    }
    return statement.seedsNeeded() == Statement.NO_NUMBER
        ? "evenly split so far"
        : "at least about " + statement.seedsNeeded();
  }

  /** As few digits as show on which side of the border each bound is. */
  private static Rounding rounding(Statement statement) {
    double[] values =
        DoubleStream.of(
                statement.interval().low(),
                statement.interval().median(),
                statement.interval().high())
            .filter(Double::isFinite)
            .toArray();
    double largest = DoubleStream.of(values).map(Math::abs).max().orElse(0);
    boolean signed = statement.scale() != Scale.RATIO && statement.border() == 0;
    Rounding rounding = new Rounding(statement.scale(), signed, DIGITS, largest);
    while (rounding.digits < MOST_DIGITS && rounding.hides(statement.border(), values)) {
      rounding = new Rounding(statement.scale(), signed, rounding.digits + 1, largest);
    }
    return rounding;
  }

  /** Of a claim whose statements differ, how many are not supported, and why. */
  static String others(Claim claim) {
    return Stream.of(Verdict.CONTRADICTED, Verdict.TOO_CLOSE)
        .filter(verdict -> claim.count(verdict) > 0)
        .filter(verdict -> claim.count(verdict) < claim.statements().size())
        .map(verdict -> claim.count(verdict) + " " + verdict)
        .collect(Collectors.joining(", "));
  }

  private static String unending(double value) {
    return Double.isNaN(value) ? "unknown" : value > 0 ? "∞" : "−∞";
  }

  private static String plain(BigDecimal value) {
    double size = value.abs().doubleValue();
    String sign = value.signum() < 0 ? "−" : "";
    if (size == 0 || (size >= 1e-3 && size < 1e5)) {
      return sign + value.abs().toPlainString();
    }
    int exponent = value.precision() - value.scale() - 1;
    String mantissa = value.abs().scaleByPowerOfTen(-exponent).toPlainString();
    return sign + (mantissa.equals("1") ? "" : mantissa + " × ") + "10" + superscript(exponent);
  }

  private static String superscript(int exponent) {
    StringBuilder text = new StringBuilder(exponent < 0 ? "⁻" : "");
    String.valueOf(Math.abs(exponent))
        .chars()
        .forEach(c -> text.append(SUPERSCRIPTS.charAt(c - '0')));
    return text.toString();
  }

  /**
   * How the three numbers of an interval are rounded: ratios to digits that count, shares and
   * differences to as many decimals each, since they are compared by what lies between them. A
   * number that is more or less than nothing has a sign.
   */
  private record Rounding(Scale scale, boolean signed, int digits, double largest) {

    BigDecimal rounded(double value) {
      double shown = scale == Scale.SHARE ? 100 * value : value;
      return new BigDecimal(shown).setScale(decimals(value), RoundingMode.HALF_EVEN);
    }

    private int decimals(double value) {
      if (scale == Scale.SHARE) {
        return digits - 2;
      }
      double size = scale == Scale.RATIO ? Math.abs(value) : largest;
      return size == 0 ? 0 : digits - 1 - (int) Math.floor(Math.log10(size));
    }

    boolean hides(double border, double... values) {
      return DoubleStream.of(values)
          .anyMatch(value -> value != border && rounded(value).compareTo(rounded(border)) == 0);
    }

    String text(double value) {
      if (!Double.isFinite(value)) {
        return unending(value);
      }
      BigDecimal rounded = rounded(value);
      return (signed && rounded.signum() > 0 ? "+" : "") + plain(rounded);
    }
  }
}
