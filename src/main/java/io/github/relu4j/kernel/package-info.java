/**
 * What an activation may give to run faster: beside its two scalar methods, forms of them for the
 * loops that the built-in activations have.
 *
 * <p>A {@link io.github.relu4j.kernel.ScalarKernel} is for the loops in plain Java, a {@link
 * io.github.relu4j.kernel.VectorKernel} for those in explicit SIMD code. Only {@link
 * io.github.relu4j.kernel.VectorFunction} and {@link io.github.relu4j.kernel.StagedVectorFunction}
 * need the module {@code jdk.incubator.vector}.
 *
 * <p>A named module that implements these two requires {@code jdk.incubator.vector} itself, {@code
 * static} or not, and is compiled with {@code --add-reads io.github.relu4j=jdk.incubator.vector}.
 * At run time that option is not needed: the library gets to read the Vector API when it chooses
 * its path, in the first call of an array method or of {@link
 * io.github.relu4j.Activations#acceleration()}. A program that calls the library's own kernels
 * before that, from a named module, calls {@code acceleration()} first.
 */
package io.github.relu4j.kernel;
