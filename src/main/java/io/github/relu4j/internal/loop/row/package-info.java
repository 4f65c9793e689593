/** Loops over rows: softmax, its logarithm, sparsemax; and rows with a mask. */
package io.github.relu4j.internal.loop.row;
