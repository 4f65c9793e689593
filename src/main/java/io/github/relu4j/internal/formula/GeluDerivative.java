package io.github.relu4j.internal.formula;

import io.github.relu4j.internal.arithmetic.DoubleExponential;
import io.github.relu4j.internal.arithmetic.DoubleLanes;
import java.util.List;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;

/**
 * Phi(x) + x phi(x): below 0 it is h = e^(-t^2/2) (m(t) - t / sqrt(2 pi)) with t = |x| and Mills'
 * ratio m, above 0 it is 1 - h. The bracket has a root at t = 0.75; divided by (root - t) it is as
 * smooth as m is, and that quotient is a polynomial in {@code u = (t - 4) / (t + 4)}, which takes
 * all t to [-1, 1]. So f' keeps its relative accuracy at its root, provided that root - t does: the
 * root has two parts.
 */
public final class GeluDerivative implements ExponentialFunction<Object> {

  /** Where u is 0. */
  private static final double CENTRE = 4;

  private static final double ROOT_HIGH = 0x1.80ead197f00b4p-1;
  private static final double ROOT_LOW = -0x1.13e74c58cada8p-56;

  // Relative error 7.4e-10 up to t = 14.5: docs/coefficients/gelu.sollya
  private static final double G0 = 0x1.d94de78791656p-2;
  private static final double G1 = -0x1.a762ffeeddf93p-4;
  private static final double G2 = 0x1.ef4fedda0044cp-5;
  private static final double G3 = -0x1.cc1e2d88eef3fp-6;
  private static final double G4 = 0x1.3777b2d2113b3p-7;
  private static final double G5 = -0x1.d4c5be98f282dp-10;
  private static final double G6 = -0x1.478a35111f27p-13;
  private static final double G7 = 0x1.84d56ee0e4b14p-13;
  private static final double G8 = -0x1.cc3c2de4b6747p-17;
  private static final double G9 = -0x1.13709d75e5767p-16;

  @Override
  public double exponent(Object activation, double x) {
    return Math.max(x * x * -0.5, -HIGHEST_EXPONENT);
  }

  @Override
  public List<ExponentialStage<Object>> stages() {
    return List.of(GeluDerivative::scaleLow, GeluDerivative::reduce, GeluDerivative::expand);
  }

  @Override
  public double core(Object activation, double x, double low, double u) {
    double sign = DoubleExponential.clamp(x * 0x1p150, 1);
    return (sign * 0.5 + 0.5) - sign * low;
  }

  @Override
  public double complete(Object activation, double x, double scale, double expansion) {
    double lowScale = scaleLow(activation, x, scale, expansion);
    double u = reduce(activation, x, lowScale, scale);
    return core(activation, x, expand(activation, x, u, lowScale), u);
  }

  private static double scaleLow(Object activation, double x, double scale, double expansion) {
    double distance = ROOT_HIGH - size(x) + ROOT_LOW;
    return DoubleExponential.exp(scale, expansion) * distance;
  }

  private static double size(double x) {
    return Math.min(Math.abs(x), HUGE);
  }

  private static double reduce(Object activation, double x, double lowScale, double scale) {
    double t = size(x);
    return (t - CENTRE) / (t + CENTRE);
  }

  private static double expand(Object activation, double x, double u, double lowScale) {
    double z = u * u;
    double top = (u * G9 + G8) * z + (u * G7 + G6);
    double high = (top * z + (u * G5 + G4)) * z + (u * G3 + G2);
    return (high * z + (u * G1 + G0)) * lowScale;
  }

  /** The same in vectors. */
  public static final class Vectors implements ExponentialVectorFunction<Object> {

    @Override
    public DoubleVector exponent(Object activation, DoubleVector x) {
      return DoubleLanes.atLeast(x.mul(x).mul(-0.5), -HIGHEST_EXPONENT);
    }

    @Override
    public List<ExponentialVectorStage<Object>> stages() {
      return List.of(Vectors::scaleLow, Vectors::reduce, Vectors::expand);
    }

    @Override
    public DoubleVector core(Object activation, DoubleVector x, DoubleVector low, DoubleVector u) {
      return DoubleLanes.broadcast(1).sub(low).blend(low, x.compare(VectorOperators.LT, 0));
    }

    private static DoubleVector scaleLow(
        Object activation, DoubleVector x, DoubleVector scale, DoubleVector expansion) {
      DoubleVector distance = DoubleLanes.broadcast(ROOT_HIGH).sub(size(x)).add(ROOT_LOW);
      return DoubleExponential.Vectors.exp(scale, expansion).mul(distance);
    }

    private static DoubleVector size(DoubleVector x) {
      return DoubleLanes.atMost(x.abs(), HUGE);
    }

    private static DoubleVector reduce(
        Object activation, DoubleVector x, DoubleVector lowScale, DoubleVector scale) {
      DoubleVector t = size(x);
      return t.sub(CENTRE).div(t.add(CENTRE));
    }

    private static DoubleVector expand(
        Object activation, DoubleVector x, DoubleVector u, DoubleVector lowScale) {
      DoubleVector z = u.mul(u);
      DoubleVector top = u.mul(G9).add(G8).mul(z).add(u.mul(G7).add(G6));
      DoubleVector high = top.mul(z).add(u.mul(G5).add(G4)).mul(z).add(u.mul(G3).add(G2));
      return high.mul(z).add(u.mul(G1).add(G0)).mul(lowScale);
    }
  }
}
