/** Loops over rows: softmax, its logarithm, sparsemax, hardmax; and rows with a mask. */
package io.github.relu4j.internal.loop.row;
