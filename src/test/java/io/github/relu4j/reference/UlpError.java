package io.github.relu4j.reference;

/** How far a float is from the exact value, in units of the exact value's last place. */
public final class UlpError {

  /** Where the next float after MAX_VALUE would be: what infinity stands for near overflow. */
  private static final double BEYOND_MAX = 0x1p128;

  private UlpError() {}

  /**
   * |result - exact| / ulp(exact rounded to float); the unit of the subnormal range, zero included,
   * is the smallest float. 0 if both are NaN, infinity if one is.
   */
  public static double of(float result, double exact) {
    if (result != result || exact != exact) {
      return result != result && exact != exact ? 0 : Double.POSITIVE_INFINITY;
    }
    float nearest = (float) exact;
    if (result == nearest && Float.isInfinite(nearest)) {
      return 0;
    }
    double unit = Float.isInfinite(nearest) ? Math.ulp(Float.MAX_VALUE) : Math.ulp(nearest);
    return Math.abs(inRange(result) - inRange(exact)) / unit;
  }

  private static double inRange(double value) {
    return Double.isInfinite(value) ? Math.copySign(BEYOND_MAX, value) : value;
  }
}
