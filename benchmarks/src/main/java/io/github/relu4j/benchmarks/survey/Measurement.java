package io.github.relu4j.benchmarks.survey;

import io.github.relu4j.benchmarks.Operation;

/**
 * What a worker found out about one operation of one activation.
 *
 * @param activation the activation's name with its parameters
 * @param operation the operation
 * @param code what computed it
 * @param nanosPerElement the time
 * @param worstUlp the largest error over the input; 0 for the plain loop, which is not judged
 * @param checksum of the results' bits; 0 for the plain loop
 */
record Measurement(
    String activation,
    Operation operation,
    Code code,
    double nanosPerElement,
    double worstUlp,
    long checksum) {}
