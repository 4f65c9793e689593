/** Loops over rectifiers whose slopes belong to channels, or are drawn for each element. */
package io.github.relu4j.internal.loop.channel;
