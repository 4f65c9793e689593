package io.github.relu4j.kernel;

import jdk.incubator.vector.FloatVector;

/**
 * One function of x in three stages, in {@code jdk.incubator.vector} operations:
 *
 * <pre>
 * reduction = reduction(x)                   // usually what x is rounded to, such as x / ln 2
 * expansion = expansion(x, reduction)        // usually a polynomial in what that leaves of x
 * f(x)      = core(x, reduction, expansion)  // the rest of the formula
 * </pre>
 *
 * <p>An array is worked on tile by tile, in one loop for the first two stages and one for the
 * third, or in a loop for each ({@link #stagesApart}). Each loop has a part of the formula's chain
 * of dependent operations, so a processor, which looks only so many operations ahead, has more
 * vectors under way at once. And what C2 inlines, about 35 operations, is a limit for each loop
 * instead of the formula.
 *
 * <p>What {@link VectorFunction} says of methods and bits holds here. A function may have
 * constants, but they are those of the activation's class: one function serves all its instances,
 * and their parameters come with the activation.
 *
 * @param <A> the activation whose parameters the stages read
 */
public interface StagedVectorFunction<A> extends VectorFunction<A> {

  /**
   * Whether each stage has a loop of its own, and in backward the product with the gradient one
   * more: for a formula whose stages, two in a loop, have more operations than C2 inlines.
   *
   * @return true for a loop each; false for two loops, as most formulas need
   */
  default boolean stagesApart() {
    return false;
  }

  /**
   * The first stage.
   *
   * @param activation the activation, for its parameters
   * @param x the elements
   * @return the reduction
   */
  FloatVector reduction(A activation, FloatVector x);

  /**
   * The second stage.
   *
   * @param activation the activation, for its parameters
   * @param x the elements
   * @param reduction the reduction
   * @return the expansion
   */
  FloatVector expansion(A activation, FloatVector x, FloatVector reduction);

  /**
   * The last stage.
   *
   * @param activation the activation, for its parameters
   * @param x the elements
   * @param reduction the reduction
   * @param expansion the expansion
   * @return f(x)
   */
  FloatVector core(A activation, FloatVector x, FloatVector reduction, FloatVector expansion);

  /**
   * All stages in a row.
   *
   * @param activation the activation, for its parameters
   * @param x the elements
   * @return f(x)
   */
  @Override
  default FloatVector apply(A activation, FloatVector x) {
    FloatVector reduction = reduction(activation, x);
    return core(activation, x, reduction, expansion(activation, x, reduction));
  }
}
