/** Training: loss, stochastic gradient descent, and what is recorded of each epoch. */
package io.github.relu4j.examples.training;
