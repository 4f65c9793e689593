/** Decides once which path this JVM uses, and hands each activation class its loop. */
package io.github.relu4j.internal.dispatch;
