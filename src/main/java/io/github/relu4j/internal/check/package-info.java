/** Checks of arguments that several packages make. */
package io.github.relu4j.internal.check;
