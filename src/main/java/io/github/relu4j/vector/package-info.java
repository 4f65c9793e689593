/**
 * The door for SIMD variants: what an activation gives to run in the explicit vector loop. The only
 * exported package that needs the module {@code jdk.incubator.vector}.
 */
package io.github.relu4j.vector;
