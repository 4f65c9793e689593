/**
 * The formulas in scalar form. Each has its mirror in {@code internal.vector}, operation for
 * operation; the polynomials' coefficients are made by the scripts in docs/coefficients.
 */
package io.github.relu4j.internal.maths;
