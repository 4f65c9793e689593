package io.github.relu4j.benchmarks.engine;

import static io.github.relu4j.benchmarks.engine.PerActivation.line;

import io.github.relu4j.Celu;
import io.github.relu4j.Elu;
import io.github.relu4j.Exponential;
import io.github.relu4j.GeluTanh;
import io.github.relu4j.LogSigmoid;
import io.github.relu4j.Mish;
import io.github.relu4j.Selu;
import io.github.relu4j.Sigmoid;
import io.github.relu4j.Silu;
import io.github.relu4j.Softplus;
import io.github.relu4j.Tanh;
import io.github.relu4j.Tanhshrink;
import java.util.Optional;

/**
 * The loops of a user who replaces java.lang.Math by a library of faster functions over double.
 * ReLU and its relatives, softsign and hard sigmoids among them, need no such function, so they are
 * not offered; nor is GELU itself, for want of an error function.
 */
abstract class FastMathLoops implements Engine {

  private static final double SELU_LAMBDA = 1.0507009873554805;
  private static final double SELU_ALPHA = 1.6732632423543772;
  private static final double GELU_SCALE = Math.sqrt(2 / Math.PI);
  private static final double GELU_CUBIC = 0.044715;

  private final PerActivation<FunctionLoops> loops =
      new PerActivation<>(
          line(Elu.class, elu -> elu(elu.alpha())),
          line(
              Sigmoid.class,
              sigmoid ->
                  new FunctionLoops(
                      x -> (float) logistic(x), x -> (float) logisticDensity(exp(-Math.abs(x))))),
          line(
              Tanh.class,
              any ->
                  new FunctionLoops(
                      x -> (float) tanh(x),
                      x -> (float) (4 * logisticDensity(exp(-2.0 * Math.abs(x)))))),
          line(
              Silu.class,
              silu ->
                  new FunctionLoops(x -> (float) (x / (1 + exp(-x))), x -> (float) siluSlope(x))),
          // 1 + tanh is what remains of two numbers near 1.
          line(
              GeluTanh.class,
              gelu ->
                  new FunctionLoops(
                      x -> (float) geluTanh(x), x -> (float) geluTanhSlope(x), 0x1p-45)),
          line(
              Mish.class,
              mish ->
                  new FunctionLoops(
                      x -> (float) (x * tanh(log1p(exp(x)))), x -> (float) mishSlope(x))),
          line(Softplus.class, softplus -> softplus(softplus.beta(), softplus.threshold())),
          line(Selu.class, any -> selu()),
          line(Celu.class, celu -> celu(celu.alpha())),
          line(
              LogSigmoid.class,
              any -> new FunctionLoops(x -> (float) -softplus(-x), x -> (float) logistic(-x))),
          line(
              Exponential.class,
              any -> new FunctionLoops(x -> (float) exp(x), x -> (float) exp(x))),
          // Near 0 the difference is a small part of x.
          line(
              Tanhshrink.class,
              any ->
                  new FunctionLoops(
                      x -> (float) (x - tanh(x)), x -> (float) square(tanh(x)), 0x1p-64)));

  private final String name;
  private final Class<?> library;

  FastMathLoops(String name, Class<?> library) {
    this.name = name;
    this.library = library;
  }

  abstract double exp(double x);

  abstract double expm1(double x);

  abstract double log1p(double x);

  abstract double tanh(double x);

  private FunctionLoops elu(double alpha) {
    return new FunctionLoops(
        x -> x > 0f ? x : (float) (alpha * expm1(x)), x -> x > 0f ? 1f : (float) (alpha * exp(x)));
  }

  private FunctionLoops celu(double alpha) {
    return new FunctionLoops(
        x -> x > 0f ? x : (float) (alpha * expm1(x / alpha)),
        x -> x > 0f ? 1f : (float) exp(x / alpha));
  }

  private FunctionLoops selu() {
    return new FunctionLoops(
        x -> (float) (SELU_LAMBDA * (x > 0f ? x : SELU_ALPHA * expm1(x))),
        x -> (float) (SELU_LAMBDA * (x > 0f ? 1 : SELU_ALPHA * exp(x))));
  }

  private double logistic(double x) {
    return 1 / (1 + exp(-x));
  }

  /** The derivative of 1 / (1 + e^-x), from e^-|x|, in a form that does not cancel. */
  private static double logisticDensity(double e) {
    return e / ((1 + e) * (1 + e));
  }

  private double siluSlope(double x) {
    double s = logistic(x);
    return s * (1 + x * (1 - s));
  }

  private double geluTanh(double x) {
    return 0.5 * x * (1 + tanh(GELU_SCALE * (x + GELU_CUBIC * x * x * x)));
  }

  private double geluTanhSlope(double x) {
    double t = tanh(GELU_SCALE * (x + GELU_CUBIC * x * x * x));
    return 0.5 * (1 + t) + 0.5 * x * (1 - t * t) * GELU_SCALE * (1 + 3 * GELU_CUBIC * x * x);
  }

  private double mishSlope(double x) {
    double t = tanh(log1p(exp(x)));
    return t + x * logistic(x) * (1 - t * t);
  }

  private FunctionLoops softplus(double beta, double threshold) {
    return new FunctionLoops(
        x -> (float) (beta * x > threshold ? x : softplus(beta * x) / beta),
        x -> (float) (beta * x > threshold ? 1 : logistic(beta * x)));
  }

  private static double square(double x) {
    return x * x;
  }

  private double softplus(double x) {
    return Math.max(x, 0) + log1p(exp(-Math.abs(x)));
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final String version() {
    return library.getPackage().getImplementationVersion();
  }

  @Override
  public final Optional<Call> prepare(Work work) {
    return loops
        .of(work.activation())
        .map(functions -> new ArrayCall(work, functions.loop(work.operation())));
  }

  @Override
  public final Tolerance tolerance(Work work) {
    double lost = loops.of(work.activation()).orElseThrow().lost();
    return new Tolerance(Tolerance.ofRoundedDouble(work.operation()).ulp(), lost);
  }
}
