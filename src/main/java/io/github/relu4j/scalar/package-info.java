/** How a large scalar formula is cut up so that the JIT compiler vectorises it without any flag. */
package io.github.relu4j.scalar;
