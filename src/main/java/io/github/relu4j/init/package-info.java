/**
 * Initial weights: {@link io.github.relu4j.init.Initialisers} makes the usual initialisers for an
 * activation, whose {@link io.github.relu4j.init.Gain} they use.
 */
package io.github.relu4j.init;
