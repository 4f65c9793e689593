/** The loops over one function, in plain Java; each is a template that is specialised for it. */
package io.github.relu4j.internal.loop;
