package io.github.relu4j.internal.maths;

import io.github.relu4j.Gelu;

/**
 * Phi(x) + x phi(x): below 0 it is h = e^(-t^2/2) (m(t) - t / sqrt(2 pi)) with t = |x| and Mills'
 * ratio m, above 0 it is 1 - h. The bracket has a root at t = 0.75; divided by (root - t) it is as
 * smooth as m is, and that quotient is the polynomial in the u of {@link GeluForward}. So f' keeps
 * its relative accuracy at its root, provided that root - t does: the root has two parts.
 */
public final class GeluDerivative implements ExponentialFunction<Gelu> {

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
  public double core(Gelu gelu, double x, double scale, double expansion) {
    double distance = ROOT_HIGH - GeluForward.size(x) + ROOT_LOW;
    double lowScale = DoubleExponential.exp(scale, expansion) * distance;
    double u = GeluForward.u(x);
    double z = u * u;
    double top = ((u * G9 + G8) * z + (u * G7 + G6)) * z + (u * G5 + G4);
    double quotient = (top * z + (u * G3 + G2)) * z + (u * G1 + G0);
    double low = quotient * lowScale;
    double sign = Math.copySign(1, x);
    return (sign * 0.5 + 0.5) - sign * low;
  }
}
