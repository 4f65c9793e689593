/** Which loop runs: the path, decided once, and the hand-over from scalar to vector loops. */
package io.github.relu4j.internal.run;
