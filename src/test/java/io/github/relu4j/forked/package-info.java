/** Tests that start JVMs of their own, and the programs that run in them. */
package io.github.relu4j.forked;
