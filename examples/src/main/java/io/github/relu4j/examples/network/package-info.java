/**
 * A multilayer perceptron on relu4j and EJML: layers hold parameters, passes hold what one thread
 * needs to take some rows of a batch forward and back.
 */
package io.github.relu4j.examples.network;
