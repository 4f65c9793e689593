package io.github.relu4j.examples.claims;

import java.util.List;

/**
 * A run of the example: all that the report shows, and all that report.json holds.
 *
 * @param command the options of the run
 * @param java the JVM
 * @param acceleration which of the library's code ran
 * @param data a sentence for each task
 * @param firstSeed the first of the seeds that each statement rests on; the others follow it
 * @param seeds how many there are
 * @param quick whether the run was too small for its verdicts to mean anything
 * @param claims in their order
 */
public record Report(
    String command,
    String java,
    String acceleration,
    List<String> data,
    long firstSeed,
    int seeds,
    boolean quick,
    List<Claim> claims) {}
