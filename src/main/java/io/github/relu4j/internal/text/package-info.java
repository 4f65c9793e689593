/** Floats and parameters as texts: read within their range, written as short as they read back. */
package io.github.relu4j.internal.text;
