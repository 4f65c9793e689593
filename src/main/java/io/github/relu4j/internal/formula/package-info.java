/**
 * The formulas, one file each: constants, numeric argument, the scalar form, and beside it the same
 * in vectors, operation for operation, as a nested class {@code Vectors}. The coefficients are made
 * by the scripts in docs/coefficients.
 */
package io.github.relu4j.internal.formula;
