package io.github.relu4j.internal.maths;

import io.github.relu4j.Gelu;
import java.util.List;

/**
 * Phi(x) + x phi(x): below 0 it is h = e^(-t^2/2) (m(t) - t / sqrt(2 pi)) with t = |x| and Mills'
 * ratio m, above 0 it is 1 - h. The bracket has a root at t = 0.75; divided by (root - t) it is as
 * smooth as m is, and that quotient is a polynomial in {@code u = (t - 4) / (t + 4)}, which takes
 * all t to [-1, 1]. So f' keeps its relative accuracy at its root, provided that root - t does: the
 * root has two parts.
 */
public final class GeluDerivative implements ExponentialFunction<Gelu> {

  /** Where u is 0. */
  public static final double CENTRE = 4;

  public static final double ROOT_HIGH = 0x1.80ead197f00b4p-1;
  public static final double ROOT_LOW = -0x1.13e74c58cada8p-56;

  // Relative error 7.4e-10 up to t = 14.5: docs/coefficients/gelu.sollya
  public static final double G0 = 0x1.d94de78791656p-2;
  public static final double G1 = -0x1.a762ffeeddf93p-4;
  public static final double G2 = 0x1.ef4fedda0044cp-5;
  public static final double G3 = -0x1.cc1e2d88eef3fp-6;
  public static final double G4 = 0x1.3777b2d2113b3p-7;
  public static final double G5 = -0x1.d4c5be98f282dp-10;
  public static final double G6 = -0x1.478a35111f27p-13;
  public static final double G7 = 0x1.84d56ee0e4b14p-13;
  public static final double G8 = -0x1.cc3c2de4b6747p-17;
  public static final double G9 = -0x1.13709d75e5767p-16;

  @Override
  public double exponent(Gelu gelu, double x) {
    return Math.max(x * x * -0.5, -HIGHEST_EXPONENT);
  }

  @Override
  public List<ExponentialStage<Gelu>> stages() {
    return List.of(GeluDerivative::scaleLow, GeluDerivative::reduce, GeluDerivative::expand);
  }

  @Override
  public double core(Gelu gelu, double x, double low, double u) {
    double sign = DoubleExponential.clamp(x * 0x1p150, 1);
    return (sign * 0.5 + 0.5) - sign * low;
  }

  @Override
  public double complete(Gelu gelu, double x, double scale, double expansion) {
    double lowScale = scaleLow(gelu, x, scale, expansion);
    double u = reduce(gelu, x, lowScale, scale);
    return core(gelu, x, expand(gelu, x, u, lowScale), u);
  }

  private static double scaleLow(Gelu gelu, double x, double scale, double expansion) {
    double distance = ROOT_HIGH - size(x) + ROOT_LOW;
    return DoubleExponential.exp(scale, expansion) * distance;
  }

  private static double size(double x) {
    return Math.min(Math.abs(x), HUGE);
  }

  private static double reduce(Gelu gelu, double x, double lowScale, double scale) {
    double t = size(x);
    return (t - CENTRE) / (t + CENTRE);
  }

  private static double expand(Gelu gelu, double x, double u, double lowScale) {
    double z = u * u;
    double top = (u * G9 + G8) * z + (u * G7 + G6);
    double high = (top * z + (u * G5 + G4)) * z + (u * G3 + G2);
    return (high * z + (u * G1 + G0)) * lowScale;
  }
}
