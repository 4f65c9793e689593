/** JMH benchmarks, each class for one question that its Javadoc states. */
package io.github.relu4j.benchmarks.jmh;
