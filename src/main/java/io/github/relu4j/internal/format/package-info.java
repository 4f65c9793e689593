/** Formats of numbers other than float, and their conversion. */
package io.github.relu4j.internal.format;
