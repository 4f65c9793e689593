/**
 * Memory other than {@code float[]} for the array methods: buffers, doubles, 16-bit floats,
 * quantised bytes, and whatever a user implements {@link io.github.relu4j.storage.FloatStorage}
 * for.
 */
package io.github.relu4j.storage;
