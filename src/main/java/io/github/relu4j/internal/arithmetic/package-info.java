/** The steps that formulas share, in scalars and in vectors, with the same bits. */
package io.github.relu4j.internal.arithmetic;
