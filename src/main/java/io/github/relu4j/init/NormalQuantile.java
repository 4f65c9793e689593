package io.github.relu4j.init;

/**
 * The inverse of the normal distribution function.
 *
 * <p>By + - * /, a square root and StrictMath's logarithm, all of which are defined to the last
 * bit; {@code RandomGenerator.nextGaussian} is not, and its algorithm has changed between JDKs.
 *
 * <p>Relative accuracy about 1e-16. Source: M. Wichura, "Algorithm AS 241: The percentage points of
 * the normal distribution", Applied Statistics 37, 1988 (PPND16).
 */
final class NormalQuantile {

  private static final double CENTRAL = 0.425;
  private static final double CENTRAL_SQUARE = 0.180625;
  private static final double FAR = 5;
  private static final double TAIL_SHIFT = 1.6;

  private static final double[] CENTRAL_NUMERATOR = {
    2509.0809287301226727,
    33430.575583588128105,
    67265.770927008700853,
    45921.953931549871457,
    13731.693765509461125,
    1971.5909503065514427,
    133.14166789178437745,
    3.387132872796366608
  };

  private static final double[] CENTRAL_DENOMINATOR = {
    5226.495278852545925,
    28729.085735721942674,
    39307.89580009271061,
    21213.794301586595867,
    5394.1960214247511077,
    687.1870074920579083,
    42.313330701600911252,
    1
  };

  private static final double[] TAIL_NUMERATOR = {
    7.7454501427834140764e-4,
    0.0227238449892691845833,
    0.24178072517745061177,
    1.27045825245236838258,
    3.64784832476320460504,
    5.7694972214606914055,
    4.6303378461565452959,
    1.42343711074968357734
  };

  private static final double[] TAIL_DENOMINATOR = {
    1.05075007164441684324e-9,
    5.475938084995344946e-4,
    0.0151986665636164571966,
    0.14810397642748007459,
    0.68976733498510000455,
    1.6763848301838038494,
    2.05319162663775882187,
    1
  };

  private static final double[] FAR_NUMERATOR = {
    2.01033439929228813265e-7,
    2.71155556874348757815e-5,
    0.0012426609473880784386,
    0.026532189526576123093,
    0.29656057182850489123,
    1.7848265399172913358,
    5.4637849111641143699,
    6.6579046435011037772
  };

  private static final double[] FAR_DENOMINATOR = {
    2.04426310338993978564e-15,
    1.4215117583164458887e-7,
    1.8463183175100546818e-5,
    7.868691311456132591e-4,
    0.0148753612908506148525,
    0.13692988092273580531,
    0.59983220655588793769,
    1
  };

  private NormalQuantile() {}

  /**
   * The number below which a standard normal one lies with probability {@code centred + 1/2}.
   *
   * @param centred the probability less 1/2: above -1/2 and below 1/2
   */
  static double of(double centred) {
    if (Math.abs(centred) <= CENTRAL) {
      double r = CENTRAL_SQUARE - centred * centred;
      return centred * polynomial(CENTRAL_NUMERATOR, r) / polynomial(CENTRAL_DENOMINATOR, r);
    }
    double tail = 0.5 - Math.abs(centred);
    double r = Math.sqrt(-StrictMath.log(tail));
    double magnitude =
        r <= FAR
            ? ratio(TAIL_NUMERATOR, TAIL_DENOMINATOR, r - TAIL_SHIFT)
            : ratio(FAR_NUMERATOR, FAR_DENOMINATOR, r - FAR);
    return Math.copySign(magnitude, centred);
  }

  private static double ratio(double[] numerator, double[] denominator, double r) {
    return polynomial(numerator, r) / polynomial(denominator, r);
  }

  private static double polynomial(double[] coefficients, double r) {
    double value = coefficients[0];
    for (int i = 1; i < coefficients.length; i++) {
      value = value * r + coefficients[i];
    }
    return value;
  }
}
