/**
 * The door for SIMD variants: what an activation gives to run in the explicit vector loop. The only
 * exported package that needs the module {@code jdk.incubator.vector}.
 *
 * <p>A named module that implements these interfaces requires {@code jdk.incubator.vector} itself,
 * {@code static} or not, and is compiled with {@code --add-reads
 * io.github.relu4j=jdk.incubator.vector}. At run time that option is not needed.
 */
package io.github.relu4j.vector;
