/**
 * What other systems call the activations: {@link io.github.relu4j.names.PyTorch}, {@link
 * io.github.relu4j.names.Keras}, {@link io.github.relu4j.names.Onnx}, {@link
 * io.github.relu4j.names.Dl4j}, {@link io.github.relu4j.names.HuggingFace} and {@link
 * io.github.relu4j.names.Timm} read an activation from such a name and write it. {@link
 * io.github.relu4j.names.Jax} reads.
 */
package io.github.relu4j.names;
