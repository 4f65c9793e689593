package io.github.relu4j;

import static io.github.relu4j.internal.arithmetic.FixedPoint.ONE;
import static io.github.relu4j.internal.arithmetic.FixedPoint.PI;
import static io.github.relu4j.internal.arithmetic.FixedPoint.ZERO;

import io.github.relu4j.internal.arithmetic.FixedPoint;
import java.util.Map;

/**
 * The activations in fixed point. What has no line here, such as a user's own activation, has float
 * results alone. So has what is always exact in float: a rectifier, a clamp, a derivative that is
 * one of two slopes.
 */
final class FixedPointKernels {

  private static final FixedPoint SQRT_HALF = ONE.over(2).sqrt();
  private static final FixedPoint SQRT_2_PI = PI.times(2).sqrt();

  private static final Map<Class<?>, Maker<?>> MAKERS =
      Map.ofEntries(
          maker(LeakyRelu.class, any -> rectifier(any.negativeSlope())),
          maker(PRelu.class, any -> rectifier(any.alpha()[0])),
          maker(RRelu.class, any -> rectifier(any.negativeSlope())),
          maker(
              GeneralRelu.class,
              any ->
                  exactSlope(
                      x ->
                          x.compareTo(any.threshold()) > 0
                              ? x.min(FixedPoint.of(any.max()))
                              : x.minus(FixedPoint.of(any.threshold())).times(any.slope()))),
          maker(
              SoftShrink.class,
              any -> exactSlope(x -> x.minus(clamp(x, -any.lambda(), any.lambda())))),
          maker(Relu2.class, any -> exactSlope(x -> x.max(ZERO).square())),
          maker(
              StarRelu.class,
              any ->
                  kernel(
                      x -> x.max(ZERO).square().times(any.scale()).plus(FixedPoint.of(any.bias())),
                      x -> x.max(ZERO).times(any.scale()).times(2))),
          maker(Cube.class, any -> kernel(x -> x.square().times(x), x -> x.square().times(3))),
          maker(Elu.class, any -> elu(FixedPoint.of(any.alpha()), ONE)),
          maker(Selu.class, FixedPointKernels::selu),
          maker(
              Celu.class,
              any ->
                  kernel(
                      x -> x.signum() > 0 ? x : lessOne(over(x, any.alpha())).times(any.alpha()),
                      x -> x.signum() > 0 ? ONE : over(x, any.alpha()).exp())),
          maker(Xielu.class, FixedPointKernels::xielu),
          maker(Exponential.class, any -> kernel(FixedPoint::exp, FixedPoint::exp)),
          maker(
              Sigmoid.class,
              any -> kernel(FixedPointKernels::sigmoid, FixedPointKernels::sigmoidSlope)),
          maker(
              LogSigmoid.class,
              any -> kernel(x -> softplus(x.negate()).negate(), x -> sigmoid(x.negate()))),
          maker(Tanh.class, any -> kernel(FixedPointKernels::tanh, FixedPointKernels::tanhSlope)),
          maker(
              RectifiedTanh.class,
              any -> kernel(x -> tanh(x.max(ZERO)), x -> x.signum() > 0 ? tanhSlope(x) : ZERO)),
          maker(
              Softcap.class,
              any ->
                  kernel(
                      x -> tanh(over(x, any.cap())).times(any.cap()),
                      x -> tanhSlope(over(x, any.cap())))),
          maker(Tanhshrink.class, any -> kernel(x -> x.minus(tanh(x)), x -> tanh(x).square())),
          maker(RationalTanh.class, any -> rationalTanh()),
          maker(
              Softsign.class,
              any ->
                  kernel(
                      x -> x.over(x.abs().plus(ONE)), x -> ONE.over(x.abs().plus(ONE).square()))),
          maker(Softplus.class, FixedPointKernels::softplus),
          maker(
              SqrtSoftplus.class,
              any ->
                  kernel(
                      x -> softplus(x).sqrt(), x -> sigmoid(x).over(softplus(x).sqrt().times(2)))),
          maker(Squareplus.class, FixedPointKernels::squareplus),
          maker(
              SparsePlus.class,
              any ->
                  kernel(
                      x -> x.compareTo(1) < 0 ? line(x, 1, 2).square() : x,
                      x -> line(x, 1, 2).min(ONE))),
          maker(SparseSigmoid.class, any -> exactSlope(x -> line(x, 1, 2).min(ONE))),
          maker(HardSigmoid.class, any -> exactSlope(x -> line(x, 3, 6).min(ONE))),
          maker(
              HardSigmoidLinear.class,
              any ->
                  exactSlope(
                      x -> clamp(x.times(any.alpha()).plus(FixedPoint.of(any.beta())), 0, 1))),
          maker(
              HardSwish.class,
              any ->
                  kernel(x -> line(x, 3, 6).min(ONE).times(x), FixedPointKernels::hardSwishSlope)),
          maker(
              HardMish.class,
              any ->
                  kernel(
                      x -> line(x, 2, 2).min(ONE).times(x),
                      x -> x.compareTo(-2) < 0 ? ZERO : x.plus(ONE).min(ONE))),
          maker(Silu.class, any -> swish(ONE)),
          maker(Swish.class, any -> swish(FixedPoint.of(any.beta()))),
          maker(Mish.class, any -> mish()),
          maker(Snake.class, any -> snake(any.alpha()[0], any.alpha()[0])),
          maker(SnakeBeta.class, any -> snake(any.alpha()[0], any.beta()[0])),
          maker(
              Gelu.class,
              any -> kernel(x -> x.times(normal(x)), x -> normal(x).plus(x.times(density(x))))),
          maker(GeluTanh.class, any -> geluTanh()),
          maker(Laplace.class, FixedPointKernels::laplace),
          maker(Clamped.class, FixedPointKernels::clamped));

  /** Makes the kernel for the parameters of an activation. */
  @FunctionalInterface
  private interface Maker<A> {
    FixedPointKernel of(A activation);
  }

  private FixedPointKernels() {}

  private static <A extends Activation> Map.Entry<Class<?>, Maker<?>> maker(
      Class<A> type, Maker<A> maker) {
    return Map.entry(type, maker);
  }

  /** The kernel of an activation, of one channel if it has channels. */
  @SuppressWarnings("unchecked")
  static FixedPointKernel of(Activation activation) {
    Maker<Activation> maker = (Maker<Activation>) MAKERS.get(activation.getClass());
    return maker == null ? FixedPointKernel.NONE : maker.of(activation);
  }

  private static FixedPointKernel kernel(
      FixedPointKernel.Function forward, FixedPointKernel.Function derivative) {
    return new FixedPointKernel(forward, derivative);
  }

  /** For an f' that is exact in float, or far from any tie. */
  private static FixedPointKernel exactSlope(FixedPointKernel.Function forward) {
    return new FixedPointKernel(forward, null);
  }

  private static FixedPoint over(FixedPoint x, float divisor) {
    return x.over(FixedPoint.of(divisor));
  }

  private static FixedPoint clamp(FixedPoint x, float low, float high) {
    return x.max(FixedPoint.of(low)).min(FixedPoint.of(high));
  }

  /** (x + start) / divisor, but not below 0. */
  private static FixedPoint line(FixedPoint x, int start, int divisor) {
    return x.plus(FixedPoint.of(start)).over(divisor).max(ZERO);
  }

  private static FixedPoint lessOne(FixedPoint x) {
    return x.exp().minus(ONE);
  }

  private static FixedPointKernel rectifier(float slope) {
    return exactSlope(x -> x.signum() > 0 ? x : x.times(slope));
  }

  private static FixedPointKernel elu(FixedPoint alpha, FixedPoint gamma) {
    return kernel(
        x -> (x.signum() > 0 ? x : lessOne(x).times(alpha)).times(gamma),
        x -> (x.signum() > 0 ? ONE : x.exp().times(alpha)).times(gamma));
  }

  /** The default floats stand for numbers that are no floats. */
  private static FixedPointKernel selu(Selu selu) {
    return selu.equals(new Selu())
        ? elu(
            FixedPoint.of("1.6732632423543772848170429916717"),
            FixedPoint.of("1.0507009873554804934193349852946"))
        : elu(FixedPoint.of(selu.alpha()), FixedPoint.of(selu.gamma()));
  }

  private static FixedPointKernel xielu(Xielu xielu) {
    FixedPoint beta = FixedPoint.of(xielu.beta());
    return kernel(
        x ->
            (x.signum() > 0
                    ? x.square().times(xielu.alphaP())
                    : lessOne(x).minus(x).times(xielu.alphaN()))
                .plus(x.times(beta)),
        x ->
            (x.signum() > 0 ? x.times(xielu.alphaP()).times(2) : lessOne(x).times(xielu.alphaN()))
                .plus(beta));
  }

  private static FixedPoint sigmoid(FixedPoint x) {
    FixedPoint e = x.abs().negate().exp();
    return (x.signum() < 0 ? e : ONE).over(e.plus(ONE));
  }

  private static FixedPoint sigmoidSlope(FixedPoint x) {
    FixedPoint e = x.abs().negate().exp();
    return e.over(e.plus(ONE).square());
  }

  private static FixedPoint softplus(FixedPoint x) {
    return x.abs().negate().exp().logOnePlus().plus(x.max(ZERO));
  }

  private static FixedPoint tanh(FixedPoint x) {
    FixedPoint e = x.abs().times(-2).exp();
    FixedPoint magnitude = ONE.minus(e).over(e.plus(ONE));
    return x.signum() < 0 ? magnitude.negate() : magnitude;
  }

  private static FixedPoint tanhSlope(FixedPoint x) {
    return sigmoidSlope(x.times(2)).times(4);
  }

  private static FixedPointKernel rationalTanh() {
    FixedPoint limit = FixedPoint.of("1.7159");
    FixedPoint coefficient = FixedPoint.of("1.41645");
    return kernel(
        x -> {
          FixedPoint t = x.abs().times(2).over(3);
          FixedPoint a = coefficient.times(t.square().square()).plus(t.square()).plus(t).plus(ONE);
          FixedPoint magnitude = limit.minus(limit.over(a));
          return x.signum() < 0 ? magnitude.negate() : magnitude;
        },
        x -> {
          FixedPoint t = x.abs().times(2).over(3);
          FixedPoint a = coefficient.times(t.square().square()).plus(t.square()).plus(t).plus(ONE);
          FixedPoint slope =
              coefficient.times(t.square().times(t)).times(4).plus(t.times(2)).plus(ONE);
          return limit.times(2).over(3).times(slope).over(a.square());
        });
  }

  private static FixedPointKernel softplus(Softplus softplus) {
    float beta = softplus.beta();
    float threshold = softplus.threshold();
    return kernel(
        x -> x.times(beta).compareTo(threshold) > 0 ? x : over(softplus(x.times(beta)), beta),
        x -> x.times(beta).compareTo(threshold) > 0 ? ONE : sigmoid(x.times(beta)));
  }

  private static FixedPointKernel squareplus(Squareplus squareplus) {
    FixedPoint b = FixedPoint.of(squareplus.b());
    FixedPointKernel.Function root = x -> x.square().plus(b).sqrt();
    FixedPointKernel.Function forward =
        x -> x.signum() > 0 ? x.plus(root.at(x)).over(2) : b.over(2).over(root.at(x).minus(x));
    return kernel(forward, x -> forward.at(x).over(root.at(x)));
  }

  private static FixedPoint hardSwishSlope(FixedPoint x) {
    if (x.compareTo(-3) <= 0) {
      return ZERO;
    }
    return x.compareTo(3) >= 0 ? ONE : x.times(2).plus(FixedPoint.of(3)).over(6);
  }

  private static FixedPointKernel swish(FixedPoint beta) {
    return kernel(
        x -> x.times(sigmoid(x.times(beta))),
        x -> {
          FixedPoint z = x.times(beta);
          return sigmoid(z).plus(z.times(sigmoidSlope(z)));
        });
  }

  /** tanh(log(1 + e^x)) as a quotient of polynomials of e^x, or of e^-x where that is less. */
  private static FixedPointKernel mish() {
    return kernel(
        x -> x.times(mishGate(x)),
        x -> {
          FixedPoint e = x.abs().negate().exp();
          FixedPoint divisor = mishDivisor(x, e).square();
          FixedPoint power = x.signum() < 0 ? e : e.square();
          return mishGate(x).plus(x.times(power).times(e.plus(ONE)).times(4).over(divisor));
        });
  }

  private static FixedPoint mishGate(FixedPoint x) {
    FixedPoint e = x.abs().negate().exp();
    FixedPoint dividend = x.signum() < 0 ? e.plus(ONE).plus(ONE).times(e) : e.times(2).plus(ONE);
    return dividend.over(mishDivisor(x, e));
  }

  private static FixedPoint mishDivisor(FixedPoint x, FixedPoint e) {
    return x.signum() < 0
        ? e.plus(FixedPoint.of(2)).times(e).plus(FixedPoint.of(2))
        : e.square().plus(e).times(2).plus(ONE);
  }

  private static FixedPointKernel snake(float alpha, float beta) {
    return kernel(
        x -> alpha == 0f ? x : over(x.times(alpha).sin().square(), beta).plus(x),
        x -> alpha == 0f ? ONE : over(x.times(alpha).times(2).sin().times(alpha), beta).plus(ONE));
  }

  /** The distribution function of the standard normal distribution. */
  private static FixedPoint normal(FixedPoint x) {
    return x.negate().times(SQRT_HALF).erfc().over(2);
  }

  private static FixedPoint density(FixedPoint x) {
    return x.square().over(-2).exp().over(SQRT_2_PI);
  }

  private static FixedPointKernel laplace(Laplace laplace) {
    FixedPoint mu = FixedPoint.of(laplace.mu());
    return kernel(
        x -> normal(over(x.minus(mu), laplace.sigma())),
        x -> over(density(over(x.minus(mu), laplace.sigma())), laplace.sigma()));
  }

  private static FixedPointKernel geluTanh() {
    FixedPoint factor = FixedPoint.of(8).over(PI).sqrt();
    FixedPoint cubic = FixedPoint.of("0.044715");
    return kernel(
        x -> x.times(sigmoid(x.square().times(cubic).plus(ONE).times(x).times(factor))),
        x -> {
          FixedPoint z = x.square().times(cubic).plus(ONE).times(x).times(factor);
          FixedPoint growth = x.square().times(cubic).times(3).plus(ONE).times(factor);
          return sigmoid(z).plus(x.times(growth).times(sigmoidSlope(z)));
        });
  }

  /** f' of the inner one, or an exact 0. */
  private static FixedPointKernel clamped(Clamped clamped) {
    FixedPointKernel inner = of(clamped.f());
    return inner.forward() == null
        ? inner
        : kernel(
            x -> clamp(inner.forward().at(x), clamped.low(), clamped.high()), inner.derivative());
  }
}
