/**
 * What is claimed of activations, and rules, stated before any measurement, for whether the figures
 * bear it out.
 */
package io.github.relu4j.examples.claims;
