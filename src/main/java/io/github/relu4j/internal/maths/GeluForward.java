package io.github.relu4j.internal.maths;

import io.github.relu4j.Gelu;

/**
 * x Phi(x) as {@code max(x, 0) - t Q(t)} with t = |x| and Q(t) = 1 - Phi(t) = e^(-t^2/2) m(t).
 * Mills' ratio m is smooth and slow, so it is a polynomial in {@code u = (t - 4) / (t + 4)}, which
 * takes all t to [-1, 1]. Below 0 only the product is left, so the tail keeps its relative
 * accuracy.
 */
public final class GeluForward implements ExponentialFunction<Gelu> {

  /** Where u is 0. */
  public static final double CENTRE = 4;

  // Relative error 1.3e-9 up to t = 14.5, where the result is zero: docs/coefficients/gelu.sollya
  public static final double M0 = 0x1.82b4bb8b3417fp-4;
  public static final double M1 = -0x1.5cf97b09a0c3cp-3;
  public static final double M2 = 0x1.fd751ad6f8d32p-4;
  public static final double M3 = -0x1.25b6aa055a8eep-4;
  public static final double M4 = 0x1.f9b0223636e3bp-6;
  public static final double M5 = -0x1.16459e694ab5p-7;
  public static final double M6 = 0x1.0a50a55e42243p-11;
  public static final double M7 = 0x1.4f662a95c305fp-11;
  public static final double M8 = -0x1.8a36b08685e1p-13;
  public static final double M9 = -0x1.9a69708b82ep-15;
  public static final double M10 = 0x1.cc8e888eafbdbp-16;
  public static final double M11 = 0x1.2051406625e4bp-17;

  @Override
  public double exponent(Gelu gelu, double x) {
    return Math.max(x * x * -0.5, -HIGHEST_EXPONENT);
  }

  @Override
  public double core(Gelu gelu, double x, double scale, double expansion) {
    double tailScale = DoubleExponential.exp(scale, expansion) * size(x);
    double u = u(x);
    double z = u * u;
    double top = ((u * M11 + M10) * z + (u * M9 + M8)) * z + (u * M7 + M6);
    double mills = ((top * z + (u * M5 + M4)) * z + (u * M3 + M2)) * z + (u * M1 + M0);
    return Math.max(x, 0) - mills * tailScale;
  }

  static double size(double x) {
    return Math.min(Math.abs(x), HUGE);
  }

  static double u(double x) {
    double t = size(x);
    return (t - CENTRE) / (t + CENTRE);
  }
}
