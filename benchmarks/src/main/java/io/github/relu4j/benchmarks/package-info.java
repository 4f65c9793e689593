/** What the survey and the JMH benchmarks share: the operations, and the loops they are held to. */
package io.github.relu4j.benchmarks;
