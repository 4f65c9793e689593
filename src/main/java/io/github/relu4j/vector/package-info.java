/**
 * The door for SIMD variants: what an activation gives to run in the explicit vector loop. The only
 * exported package that needs the module {@code jdk.incubator.vector}.
 *
 * <p>A named module that implements these interfaces requires {@code jdk.incubator.vector} itself,
 * {@code static} or not, and is compiled with {@code --add-reads
 * io.github.relu4j=jdk.incubator.vector}. At run time that option is not needed: the library gets
 * to read the Vector API when it chooses its path, in the first call of an array method or of
 * {@link io.github.relu4j.Activations#acceleration()}. A program that calls the library's own
 * kernels before that, from a named module, calls the latter first.
 */
package io.github.relu4j.vector;
