/**
 * The loops over functions in vectors. Beside the nested classes {@code Vectors} of formulas and
 * activations, only this package links the module {@code jdk.incubator.vector}.
 */
package io.github.relu4j.internal.loop.vector;
