/** Data sets: generated ones, and handwritten digits from files. */
package io.github.relu4j.examples.data;
