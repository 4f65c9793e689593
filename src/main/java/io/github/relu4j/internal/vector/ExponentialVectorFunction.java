package io.github.relu4j.internal.vector;

import io.github.relu4j.internal.maths.ExponentialFunction;
import java.util.List;
import jdk.incubator.vector.DoubleVector;

/**
 * {@link ExponentialFunction} in vectors of doubles. What is said there and at {@link
 * io.github.relu4j.vector.VectorKernel} holds here, too.
 *
 * @param <A> the activation whose parameters the formula reads
 */
public interface ExponentialVectorFunction<A> {

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
  default List<DoubleStage<A>> stages() {
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
}
