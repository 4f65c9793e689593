package io.github.relu4j.internal.formula;

import io.github.relu4j.kernel.StagedFunction;

/**
 * A staged function whose core would be too long for C2 to vectorise. It is five stages:
 *
 * <pre>
 * supplement = supplement(t, scale, expansion)
 * quotient   = quotient(t, scale, expansion)               // usually a reciprocal
 * residual   = residual(t, scale, expansion, quotient)     // usually what its rounding left over
 * line       = line(t)                                     // usually what carries a root
 * core       = core(line, scale, supplement, quotient, residual)
 * </pre>
 *
 * @param <A> the activation whose parameters the stages read
 */
public interface LongStagedFunction<A> extends StagedFunction<A> {

  /**
   * The first of the five.
   *
   * @param activation the activation, for its parameters
   * @param t the reduced argument
   * @param scale the scale
   * @param expansion the expansion
   * @return the supplement
   */
  float supplement(A activation, float t, float scale, float expansion);

  /**
   * The second of the five.
   *
   * @param activation the activation, for its parameters
   * @param t the reduced argument
   * @param scale the scale
   * @param expansion the expansion
   * @return the quotient
   */
  float quotient(A activation, float t, float scale, float expansion);

  /**
   * The third of the five.
   *
   * @param activation the activation, for its parameters
   * @param t the reduced argument
   * @param scale the scale
   * @param expansion the expansion
   * @param quotient the quotient
   * @return the residual
   */
  float residual(A activation, float t, float scale, float expansion, float quotient);

  /**
   * The fourth of the five.
   *
   * @param activation the activation, for its parameters
   * @param t the reduced argument
   * @return the line
   */
  float line(A activation, float t);

  /**
   * The last of the five.
   *
   * @param activation the activation, for its parameters
   * @param line the line
   * @param scale the scale
   * @param supplement the supplement
   * @param quotient the quotient
   * @param residual the residual
   * @return the core value
   */
  float core(
      A activation, float line, float scale, float supplement, float quotient, float residual);

  /** The five in a row. */
  @Override
  default float core(A activation, float t, float scale, float expansion) {
    float supplement = supplement(activation, t, scale, expansion);
    float quotient = quotient(activation, t, scale, expansion);
    float residual = residual(activation, t, scale, expansion, quotient);
    return core(activation, line(activation, t), scale, supplement, quotient, residual);
  }
}
