package io.github.relu4j.internal.formula;

import io.github.relu4j.internal.arithmetic.DoubleExponential;
import io.github.relu4j.internal.arithmetic.DoubleLanes;
import java.util.List;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;

/**
 * {@code (1 + e^-z (1 + z)) / (1 + e^-z)^2} with z = beta x, an exact product of two floats.
 *
 * <p>The numerator has a root where its terms cancel, and a product can come so near to it that
 * nothing would be left of 53 bits. With d = z - root it is {@code e^-z (d + e^root (e^d - 1))},
 * whose terms have the same sign; beside the root it is taken as the first two terms of that in d,
 * where the next is at most 1.4e-10 of it. The root has two parts, so d keeps its digits.
 *
 * @param beta the steepness
 * @param <A> the activation
 */
public record SwishDerivative<A>(FloatParameter<A> beta) implements ExponentialFunction<A> {

  // root + 1 + e^root = 0: docs/coefficients/swish.sollya
  private static final double ROOT_HIGH = -0x1.474973c84120bp0;
  private static final double ROOT_LOW = -0x1.f8d74bc9ac154p-54;

  /** 1 + e^root. */
  private static final double SLOPE = -ROOT_HIGH;

  /** e^root / 2. */
  private static final double CURVATURE = 0x1.1d25cf210482ep-3;

  /** Distance from the root up to which the cancellation is avoided. */
  private static final double NEAR = 0x1p-14;

  /** The largest double that is nearer. */
  private static final double NEAREST_TO_NEAR = 0x1.fffffffffffffp-15;

  /** Makes 1 or more of the difference of {@link #NEAR} and {@link #NEAREST_TO_NEAR}. */
  private static final double LARGE = 0x1p67;

  @Override
  public double exponent(A activation, double x) {
    return -z(activation, x);
  }

  @Override
  public List<ExponentialStage<A>> stages() {
    return List.of(SwishDerivative::exp, this::numerator);
  }

  @Override
  public double core(A activation, double x, double numerator, double e) {
    double denominator = e + 1;
    return numerator / (denominator * denominator);
  }

  @Override
  public double complete(A activation, double x, double scale, double expansion) {
    double e = exp(activation, x, scale, expansion);
    return core(activation, x, numerator(activation, x, e, scale), e);
  }

  private static double exp(Object activation, double x, double scale, double expansion) {
    return DoubleExponential.exp(scale, expansion);
  }

  private double numerator(A activation, double x, double e, double scale) {
    double z = z(activation, x);
    double d = z - ROOT_HIGH - ROOT_LOW;
    double nearRoot = e * d * (d * CURVATURE + SLOPE);
    double elsewhere = e * (z + 1) + 1;
    // 0 near the root, else 1: C2 does not vectorise a choice. Both terms are finite, and one is 0.
    double far = Math.min(Math.max(Math.abs(d) - NEAREST_TO_NEAR, 0) * LARGE, 1);
    return (1 - far) * nearRoot + far * elsewhere;
  }

  private double z(A activation, double x) {
    // 0 times infinity would be NaN.
    double product = DoubleExponential.clamp(x, HUGE) * beta.of(activation);
    return DoubleExponential.clamp(product, HIGHEST_EXPONENT);
  }

  /**
   * The same in vectors.
   *
   * @param beta the steepness
   * @param <A> the activation
   */
  public record Vectors<A>(FloatParameter<A> beta) implements ExponentialVectorFunction<A> {

    @Override
    public DoubleVector exponent(A activation, DoubleVector x) {
      return z(activation, x).neg();
    }

    @Override
    public List<ExponentialVectorStage<A>> stages() {
      return List.of(Vectors::exp, this::numerator);
    }

    private static DoubleVector exp(
        Object activation, DoubleVector x, DoubleVector scale, DoubleVector expansion) {
      return DoubleExponential.Vectors.exp(scale, expansion);
    }

    private DoubleVector numerator(
        A activation, DoubleVector x, DoubleVector e, DoubleVector scale) {
      DoubleVector z = z(activation, x);
      DoubleVector d = z.sub(ROOT_HIGH).sub(ROOT_LOW);
      DoubleVector nearRoot = e.mul(d).mul(d.mul(CURVATURE).add(SLOPE));
      return e.mul(z.add(1)).add(1).blend(nearRoot, d.abs().compare(VectorOperators.LT, NEAR));
    }

    @Override
    public DoubleVector core(A activation, DoubleVector x, DoubleVector numerator, DoubleVector e) {
      DoubleVector denominator = e.add(1);
      return numerator.div(denominator.mul(denominator));
    }

    private DoubleVector z(A activation, DoubleVector x) {
      DoubleVector product = DoubleLanes.clamp(x, HUGE).mul(beta.of(activation));
      return DoubleLanes.clamp(product, HIGHEST_EXPONENT);
    }
  }
}
