/** What the machine can do at most: what docs/roofline.md holds the library's loops against. */
package io.github.relu4j.benchmarks.roofline;
