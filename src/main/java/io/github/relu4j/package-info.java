/**
 * What a user imports: the {@link io.github.relu4j.Activation} contract, one small type per
 * function, and {@link io.github.relu4j.Activations}, which makes them and reads them from their
 * names.
 */
package io.github.relu4j;
