package io.github.relu4j.benchmarks.engine;

import io.github.relu4j.benchmarks.Operation;

/**
 * An activation as two functions of one float, and the loops over them.
 *
 * <p>A JVM that measures runs one of them, so the JIT compiler sees one function in each loop and
 * inlines it, as if the loop had been written for it.
 *
 * @param forward f
 * @param derivative f'
 * @param lost an absolute error, from where the formulas cancel; 0 where they do not
 */
record FunctionLoops(FloatFunction forward, FloatFunction derivative, double lost) {

  /** Formulas that do not cancel. */
  FunctionLoops(FloatFunction forward, FloatFunction derivative) {
    this(forward, derivative, 0);
  }

  ArrayCall.Loop loop(Operation operation) {
    return switch (operation) {
      case FORWARD -> (x, gradY, output) -> map(forward, x, output);
      case DERIVATIVE -> (x, gradY, output) -> map(derivative, x, output);
      case BACKWARD -> (x, gradY, output) -> multiply(derivative, x, gradY, output);
    };
  }

  private static void map(FloatFunction function, float[] x, float[] output) {
    for (int i = 0; i < x.length; i++) {
      output[i] = function.apply(x[i]);
    }
  }

  private static void multiply(FloatFunction function, float[] x, float[] gradY, float[] output) {
    for (int i = 0; i < x.length; i++) {
      output[i] = gradY[i] * function.apply(x[i]);
    }
  }
}
