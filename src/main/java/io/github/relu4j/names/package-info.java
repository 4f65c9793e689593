/**
 * What other systems call the activations: {@link io.github.relu4j.names.PyTorch}, {@link
 * io.github.relu4j.names.Keras} and {@link io.github.relu4j.names.Onnx} read an activation from
 * such a name and write it. {@link io.github.relu4j.names.Jax} and {@link
 * io.github.relu4j.names.Dl4j} read.
 */
package io.github.relu4j.names;
