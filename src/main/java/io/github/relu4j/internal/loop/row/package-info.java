/**
 * Loops over rows: softmax, its logarithm, sparsemax, hardmax; and rows with a mask or a stride.
 */
package io.github.relu4j.internal.loop.row;
