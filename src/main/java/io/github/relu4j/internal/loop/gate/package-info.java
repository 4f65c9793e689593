/** Loops over rows that are split in parts: gated linear units and maxout. */
package io.github.relu4j.internal.loop.gate;
