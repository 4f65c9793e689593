/** Where the floats of a storage lie, if loops can work on them there. */
package io.github.relu4j.internal.memory;
