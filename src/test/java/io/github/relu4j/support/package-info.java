/** What tests are written with: activations under test, inputs, comparisons, digests. */
package io.github.relu4j.support;
