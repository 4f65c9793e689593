package io.github.relu4j.internal.formula;

import io.github.relu4j.internal.arithmetic.DoubleExponential;
import io.github.relu4j.internal.arithmetic.DoubleLanes;
import io.github.relu4j.kernel.VectorFunction;
import java.util.List;
import jdk.incubator.vector.DoubleVector;

/**
 * {@link ExponentialFunction} in vectors of doubles. What is said there and at {@link
 * VectorFunction} holds here.
 *
 * @param <A> the activation whose parameters the formula reads
 */
public interface ExponentialVectorFunction<A> extends DoubleVectorFunction<A> {

  /**
   * The exponents.
   *
   * @param activation the activation, for its parameters
   * @param x the elements
   * @return t
   */
  DoubleVector exponent(A activation, DoubleVector x);

  /**
   * The parts that are too much for one loop together with {@link #core}, each in a loop of its
   * own. The first sees the scales as the latest and the expansions as the earlier.
   *
   * @return the stages in their order, none unless overridden
   */
  default List<ExponentialVectorStage<A>> stages() {
    return List.of();
  }

  /**
   * The rest of the formula, where e^t is latest (1 + earlier) if there are no stages.
   *
   * @param activation the activation, for its parameters
   * @param x the elements
   * @param latest the scales, or what the last stage left
   * @param earlier the expansions, or what the loop before the last stage left
   * @return f(x)
   */
  DoubleVector core(A activation, DoubleVector x, DoubleVector latest, DoubleVector earlier);

  /** All in a row. The loop over this kind of function has its own way and does not call it. */
  @Override
  default DoubleVector inDouble(A activation, DoubleVector x) {
    DoubleVector t = exponent(activation, x);
    DoubleVector rounder = DoubleLanes.broadcast(DoubleExponential.ROUNDER);
    DoubleVector rounded = DoubleExponential.Vectors.rounded(t, rounder);
    DoubleVector latest = DoubleExponential.Vectors.powerOfTwo(rounded);
    DoubleVector earlier =
        DoubleExponential.Vectors.expansion(
            DoubleExponential.Vectors.remainder(t, rounded, rounder));
    for (ExponentialVectorStage<A> stage : stages()) {
      DoubleVector result = stage.apply(activation, x, latest, earlier);
      earlier = latest;
      latest = result;
    }
    return core(activation, x, latest, earlier);
  }
}
