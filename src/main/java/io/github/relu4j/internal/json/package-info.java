/** JSON, for what other systems write in it. */
package io.github.relu4j.internal.json;
