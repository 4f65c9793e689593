/** The loops over arrays. Templates: a copy of each is specialised per activation class. */
package io.github.relu4j.internal.loop;
