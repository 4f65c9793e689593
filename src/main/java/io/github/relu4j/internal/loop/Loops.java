package io.github.relu4j.internal.loop;

/**
 * The two loops of an activation. Its backward is {@link Loop#multiply} of the derivative.
 *
 * @param forward the loop of f
 * @param derivative the loop of f'
 */
public record Loops(Loop forward, Loop derivative) {

  /**
   * Whether the activation counts as one that runs in vectors. On old compilers a single forward
   * may not ({@link io.github.relu4j.internal.formula.NeedsLaterCompiler}).
   *
   * @return true where derivative and backward do
   */
  public boolean isInVectors() {
    return derivative.isInVectors();
  }
}
