/** The experiments: each is a question put to networks, and a record of the answer. */
package io.github.relu4j.examples.experiment;
