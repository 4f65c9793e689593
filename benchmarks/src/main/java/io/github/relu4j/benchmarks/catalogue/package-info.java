/** docs/functions.md with its pictures, by the command {@code -Pcatalogue}. */
package io.github.relu4j.benchmarks.catalogue;
