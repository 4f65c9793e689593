/**
 * The formulas, one file each: constants, numeric argument, the scalar form, and beside it the same
 * in vectors as a nested class {@code Vectors}. The coefficients are made by the scripts in
 * docs/coefficients.
 *
 * <p>The vector form has the same roundings as the scalar form. Limits of the argument and signs
 * may be handled elsewhere where that changes no bit: the scalar form limits the argument, the
 * vector form blends the result.
 *
 * <p>The records of the activations state accuracy and special cases.
 */
package io.github.relu4j.internal.formula;
