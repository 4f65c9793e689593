/**
 * The loops over functions in vectors. Only classes whose names say Vector or Lanes link the module
 * {@code jdk.incubator.vector}.
 */
package io.github.relu4j.internal.loop.vector;
