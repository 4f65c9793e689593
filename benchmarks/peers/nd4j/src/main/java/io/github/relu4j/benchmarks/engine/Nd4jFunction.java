package io.github.relu4j.benchmarks.engine;

import static io.github.relu4j.benchmarks.engine.Nd4jOperation.loop;
import static io.github.relu4j.benchmarks.engine.Nd4jOperation.ofGradient;
import static io.github.relu4j.benchmarks.engine.Nd4jOperation.ofX;
import static io.github.relu4j.benchmarks.engine.PerActivation.line;
import static io.github.relu4j.benchmarks.engine.PerActivation.oneSlope;
import static io.github.relu4j.benchmarks.engine.Tolerances.ONE_ROUNDING;
import static io.github.relu4j.benchmarks.engine.Tolerances.forwardWithin;

import io.github.relu4j.Elu;
import io.github.relu4j.LeakyRelu;
import io.github.relu4j.Relu;
import io.github.relu4j.Sigmoid;
import io.github.relu4j.Silu;
import io.github.relu4j.Tanh;
import io.github.relu4j.benchmarks.Operation;
import java.util.Optional;
import org.nd4j.linalg.api.ops.impl.scalar.LeakyReLU;
import org.nd4j.linalg.api.ops.impl.scalar.RectifiedLinear;
import org.nd4j.linalg.api.ops.impl.scalar.Step;
import org.nd4j.linalg.api.ops.impl.transforms.gradient.LeakyReLUDerivative;
import org.nd4j.linalg.api.ops.impl.transforms.strict.SigmoidDerivative;
import org.nd4j.linalg.api.ops.impl.transforms.strict.Swish;
import org.nd4j.linalg.api.ops.impl.transforms.strict.TanhDerivative;

/**
 * What ND4J computes an activation with: the quicker operation where it has two.
 *
 * <p>A PReLU with one alpha is a leaky ReLU; ND4J's prelu takes no vectors. Without a function of
 * its own a derivative is the backward with a gradient of 1.
 *
 * <p>Its documentation states no accuracy. These bounds were measured to hold for 1.0.0-M2.1 over
 * 2^18 normal(0, 2) and over every 1009th of all floats.
 *
 * <p>What no bound can admit: ReLU's derivative and backward take the slope at NaN for 0,
 * LeakyReLU's derivative for its slope, LeakyReLU's backward for 1; at 0 the slope of LeakyReLU and
 * ELU is 1, by another convention than ours. Subnormals are not flushed in x, but 1 - e^x makes
 * them 0 in ELU and in short tanh; sigmoid is 0 below -88.7.
 *
 * @param forward what computes y
 * @param derivative what computes f'(x), or null
 * @param backward what computes the gradient with respect to x, or null
 * @param tolerances how exact they are
 */
record Nd4jFunction(
    Nd4jOperation forward,
    Nd4jOperation derivative,
    Nd4jOperation backward,
    Tolerances tolerances) {

  /** From here up oneDNN, in ND4J's tanh, makes up for what a call to it takes. */
  private static final int LONG = 1024;

  /** Backward is 1 - t², which cancels on both sides. */
  private static final Nd4jFunction LONG_TANH =
      new Nd4jFunction(
          ofX("tanh"),
          ofGradient("tanh_bp"),
          ofGradient("tanh_bp"),
          forwardWithin(2, 0).slopeWithin(1, 0x1p-22));

  /** Swish has no backward there. Below -88.7 it is 0. */
  private static final Nd4jFunction SILU =
      new Nd4jFunction(loop(Swish::new), null, null, forwardWithin(4, 0x1p-119));

  private static final Nd4jFunction SWIGLU =
      new Nd4jFunction(SILU.forward.timesUp(), null, null, forwardWithin(4, 0x1p-119));

  /** The derivatives that ND4J deprecates are quicker than the backwards it would have instead. */
  @SuppressWarnings("deprecation")
  private static final PerActivation<Nd4jFunction> ALL =
      new PerActivation<>(
          line(
              Relu.class,
              relu ->
                  new Nd4jFunction(
                      loop((x, y) -> new RectifiedLinear(x, y, 0)),
                      loop((x, y) -> new Step(x, y, 0)),
                      ofGradient("relu_bp", 0),
                      ONE_ROUNDING)),
          line(Silu.class, any -> SILU),
          line(LeakyRelu.class, leaky -> leakyRelu(leaky.negativeSlope())),
          oneSlope(Nd4jFunction::leakyRelu),
          line(Elu.class, elu -> elu(elu.alpha())),
          // Backward is s (1 - s), which cancels for large x.
          line(
              Sigmoid.class,
              sigmoid ->
                  new Nd4jFunction(
                      loop(org.nd4j.linalg.api.ops.impl.transforms.strict.Sigmoid::new),
                      loop(SigmoidDerivative::new),
                      ofGradient("sigmoid_bp"),
                      forwardWithin(3, 0x1p-127).slopeWithin(3, 0x1p-23))),
          line(
              Tanh.class,
              tanh ->
                  new Nd4jFunction(
                      loop(org.nd4j.linalg.api.ops.impl.transforms.strict.Tanh::new),
                      loop(TanhDerivative::new),
                      ofGradient("tanh_bp"),
                      forwardWithin(1, 0x1p-23).slopeWithin(1, 0x1p-22))));

  /** The function that is quickest for a work, if ND4J has one. */
  static Optional<Nd4jFunction> of(Work work) {
    if (work.activation() instanceof Gated gated) {
      return Optional.of(SWIGLU)
          .filter(any -> gated.unit().activation() instanceof Silu && Gated.isOffered(work));
    }
    return ALL.of(work.activation())
        .map(
            function ->
                work.activation() instanceof Tanh && work.length() >= LONG ? LONG_TANH : function);
  }

  private static Nd4jFunction leakyRelu(float slope) {
    return new Nd4jFunction(
        loop((x, y) -> new LeakyReLU(x, y, slope)),
        loop((x, y) -> new LeakyReLUDerivative(x, y, slope)),
        ofGradient("lrelu_bp", slope),
        ONE_ROUNDING);
  }

  /** Forward is e^x - 1, so it keeps the absolute error of e^x near 1. */
  private static Nd4jFunction elu(float alpha) {
    double scale = Math.abs(alpha);
    return new Nd4jFunction(
        ofX("elu", alpha),
        ofGradient("elu_bp", alpha),
        ofGradient("elu_bp", alpha),
        forwardWithin(1, scale * 0x1p-24).slopeWithin(3, scale * Float.MIN_VALUE));
  }

  /** The operation, if ND4J has it. */
  Optional<Nd4jOperation> operation(Operation operation) {
    return Optional.ofNullable(
        switch (operation) {
          case FORWARD -> forward;
          case DERIVATIVE -> derivative;
          case BACKWARD -> backward;
        });
  }
}
