package io.github.relu4j.kernel;

/**
 * One function of x as a chain of small stages:
 *
 * <pre>
 * t         = argument(x)                  // range clamped, sign removed
 * scale     = scale(t)                     // usually a power of two
 * expansion = expansion(t, scale)          // usually a polynomial in what the scale leaves of t
 * core      = core(t, scale, expansion)    // the rest of the formula
 * f(x)      = finish(x, core)
 * </pre>
 *
 * <p>The JIT compiler turns a plain loop into SIMD code only while its body is small (on JDK 17 and
 * 25 about 30 floating-point operations). The staged loop runs one such loop per stage over a tile
 * that stays in the first-level cache. Stages must be made of {@code + - * /}, fma, {@code
 * Math.min}, {@code Math.max} and {@code Math.abs}; a branch, a cast or a bit cast in a stage makes
 * it scalar.
 *
 * @param <A> the activation whose parameters the stages read
 */
public interface StagedFunction<A> extends ScalarFunction<A> {

  /**
   * The first stage.
   *
   * @param activation the activation, for its parameters
   * @param x the element
   * @return the reduced argument t
   */
  float argument(A activation, float x);

  /**
   * The second stage.
   *
   * @param activation the activation, for its parameters
   * @param t the reduced argument
   * @return the scale
   */
  float scale(A activation, float t);

  /**
   * The third stage.
   *
   * @param activation the activation, for its parameters
   * @param t the reduced argument
   * @param scale the scale
   * @return the expansion
   */
  float expansion(A activation, float t, float scale);

  /**
   * The fourth stage.
   *
   * @param activation the activation, for its parameters
   * @param t the reduced argument
   * @param scale the scale
   * @param expansion the expansion
   * @return the core value
   */
  float core(A activation, float t, float scale, float expansion);

  /**
   * The last stage.
   *
   * @param activation the activation, for its parameters
   * @param x the element as it was given
   * @param core the core value
   * @return f(x)
   */
  default float finish(A activation, float x, float core) {
    return core;
  }

  /**
   * All stages in a row, for one element.
   *
   * @param activation the activation, for its parameters
   * @param x the element
   * @return f(x)
   */
  @Override
  default float apply(A activation, float x) {
    float t = argument(activation, x);
    float scale = scale(activation, t);
    float expansion = expansion(activation, t, scale);
    return finish(activation, x, core(activation, t, scale, expansion));
  }
}
