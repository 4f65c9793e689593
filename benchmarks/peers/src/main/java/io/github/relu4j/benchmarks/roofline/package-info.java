/**
 * What the machine can do at most: what docs/notes/roofline.md holds the library's loops against.
 */
package io.github.relu4j.benchmarks.roofline;
