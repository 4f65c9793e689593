/** A network trained with relu4j, and what its activation does to it: measured, judged, drawn. */
package io.github.relu4j.examples;
