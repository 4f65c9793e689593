package io.github.relu4j.benchmarks.engine;

import io.github.relu4j.Activation;
import io.github.relu4j.Elu;
import io.github.relu4j.Sigmoid;
import io.github.relu4j.Tanh;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;

/**
 * The loops of a user who replaces java.lang.Math by a library of faster functions over double.
 * ReLU and its relatives need no such function, so they are not offered.
 */
abstract class FastMathLoops implements Engine {

  private final String name;
  private final Class<?> library;
  private final DoubleUnaryOperator exp;
  private final DoubleUnaryOperator expm1;
  private final DoubleUnaryOperator tanh;

  FastMathLoops(
      String name,
      Class<?> library,
      DoubleUnaryOperator exp,
      DoubleUnaryOperator expm1,
      DoubleUnaryOperator tanh) {
    this.name = name;
    this.library = library;
    this.exp = exp;
    this.expm1 = expm1;
    this.tanh = tanh;
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
    return loops(work.activation()).map(loops -> new ArrayCall(work, loops.loop(work.operation())));
  }

  private Optional<FunctionLoops> loops(Activation activation) {
    if (activation instanceof Elu elu) {
      double alpha = elu.alpha();
      return Optional.of(
          new FunctionLoops(
              x -> x > 0f ? x : (float) (alpha * expm1.applyAsDouble(x)),
              x -> x > 0f ? 1f : (float) (alpha * exp.applyAsDouble(x))));
    }
    if (activation instanceof Sigmoid) {
      return Optional.of(
          new FunctionLoops(
              x -> (float) (1 / (1 + exp.applyAsDouble(-x))),
              x -> (float) logisticDensity(exp.applyAsDouble(-Math.abs(x)))));
    }
    if (activation instanceof Tanh) {
      return Optional.of(
          new FunctionLoops(
              x -> (float) tanh.applyAsDouble(x),
              x -> (float) (4 * logisticDensity(exp.applyAsDouble(-2.0 * Math.abs(x))))));
    }
    return Optional.empty();
  }

  /** The derivative of 1 / (1 + e^-x), from e^-|x|, in a form that does not cancel. */
  private static double logisticDensity(double e) {
    return e / ((1 + e) * (1 + e));
  }

  @Override
  public final Tolerance tolerance(Work work) {
    return Tolerance.ofRoundedDouble(work.operation());
  }
}
