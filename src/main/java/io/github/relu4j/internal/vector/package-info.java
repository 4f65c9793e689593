/**
 * The explicit SIMD path: the vector loop and the built-in kernels, each the mirror of a class in
 * {@code internal.maths}. With {@code io.github.relu4j.vector} the only code that touches {@code
 * jdk.incubator.vector}; it is loaded only where that module is there.
 */
package io.github.relu4j.internal.vector;
