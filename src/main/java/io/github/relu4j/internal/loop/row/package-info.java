/** Loops over rows: softmax and its logarithm. */
package io.github.relu4j.internal.loop.row;
