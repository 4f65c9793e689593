package io.github.relu4j.benchmarks.engine;

import static io.github.relu4j.benchmarks.engine.PerActivation.line;

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
  private final PerActivation<FunctionLoops> loops;

  FastMathLoops(
      String name,
      Class<?> library,
      DoubleUnaryOperator exp,
      DoubleUnaryOperator expm1,
      DoubleUnaryOperator tanh) {
    this.name = name;
    this.library = library;
    loops =
        new PerActivation<>(
            line(Elu.class, elu -> elu(elu.alpha(), exp, expm1)),
            line(
                Sigmoid.class,
                sigmoid ->
                    new FunctionLoops(
                        x -> (float) (1 / (1 + exp.applyAsDouble(-x))),
                        x -> (float) logisticDensity(exp.applyAsDouble(-Math.abs(x))))),
            line(
                Tanh.class,
                any ->
                    new FunctionLoops(
                        x -> (float) tanh.applyAsDouble(x),
                        x ->
                            (float) (4 * logisticDensity(exp.applyAsDouble(-2.0 * Math.abs(x)))))));
  }

  private static FunctionLoops elu(
      double alpha, DoubleUnaryOperator exp, DoubleUnaryOperator expm1) {
    return new FunctionLoops(
        x -> x > 0f ? x : (float) (alpha * expm1.applyAsDouble(x)),
        x -> x > 0f ? 1f : (float) (alpha * exp.applyAsDouble(x)));
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

  /** The derivative of 1 / (1 + e^-x), from e^-|x|, in a form that does not cancel. */
  private static double logisticDensity(double e) {
    return e / ((1 + e) * (1 + e));
  }

  @Override
  public final Tolerance tolerance(Work work) {
    return Tolerance.ofRoundedDouble(work.operation());
  }
}
