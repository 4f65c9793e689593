package io.github.relu4j.benchmarks.engine;

import io.github.relu4j.Activation;
import io.github.relu4j.Elu;
import io.github.relu4j.Sigmoid;
import io.github.relu4j.Tanh;
import io.github.relu4j.benchmarks.Operation;

/**
 * How exact oneDNN is.
 *
 * <p>Its documentation ("Eltwise" in the developer guide) states formulas and no accuracy; its own
 * test suite (benchdnn) takes relative errors up to 4e-6, and up to 4e-5 for ELU and tanh. The
 * bounds here are tighter: they were measured to hold for oneDNN 3.11 over 2^18 normal(0, 2) and
 * over every 1009th of all floats, with its code for AVX-512 and for AVX2; with SSE4.1 alone ELU's
 * slope and sigmoid are further off below about -50.
 *
 * <p>What no bound can admit: ReLU forward makes 0 of NaN, and the backward of ReLU, LeakyReLU and
 * ELU takes the slope at NaN for 1. Subnormals are not flushed in x; powers of e below 2^-125 are.
 */
final class OneDnnTolerance {

  /** Where e^x is taken for 0. */
  private static final double FLUSHED = 0x1p-125;

  private OneDnnTolerance() {}

  static Tolerance of(Work work) {
    Activation activation = work.activation();
    boolean forward = work.operation() == Operation.FORWARD;
    double gradient = LargestGradient.of(work);
    if (activation instanceof Elu elu) {
      double scale = Math.abs(elu.alpha());
      // Forward is e^x - 1, so it keeps the absolute error of e^x near 1.
      return forward
          ? new Tolerance(1, scale * 0x1p-23)
          : new Tolerance(7, scale * gradient * FLUSHED);
    }
    if (activation instanceof Sigmoid) {
      // Backward is s (1 - s), which cancels for large x.
      return forward ? new Tolerance(4, FLUSHED) : new Tolerance(5, gradient * 0x1p-24);
    }
    if (activation instanceof Tanh) {
      // Backward is 1 - t², which cancels on both sides.
      return forward ? new Tolerance(2, 0) : new Tolerance(1, gradient * 0x1p-22);
    }
    // One rounded product.
    return new Tolerance(0.5, 0);
  }
}
