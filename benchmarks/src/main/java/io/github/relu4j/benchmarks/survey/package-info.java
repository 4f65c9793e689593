/**
 * The survey: every catalogued activation and operation over the user's own numbers, timed on each
 * path and judged in ULP. Start at {@link io.github.relu4j.benchmarks.survey.Survey}.
 */
package io.github.relu4j.benchmarks.survey;
