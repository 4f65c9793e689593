/**
 * The loops over one function, in plain Java. Most are templates that are specialised for the
 * function. Tiles, tuning figures and the choice of a loop are here as well.
 */
package io.github.relu4j.internal.loop;
