/**
 * What activations are judged by: the formulas of the textbooks in double, and an entry for each
 * activation with all else that the suites have to be told.
 */
package io.github.relu4j.reference;
