package io.github.relu4j.internal.formula;

/**
 * A part of an {@link ExponentialFunction} that has a loop of its own.
 *
 * @param <A> the activation whose parameters the formula reads
 */
@FunctionalInterface
public interface ExponentialStage<A> {

  /**
   * The part.
   *
   * @param activation the activation, for its parameters
   * @param x the element
   * @param latest what the part before left
   * @param earlier what the part before that one left
   * @return what is the latest from now on
   */
  double apply(A activation, double x, double latest, double earlier);
}
