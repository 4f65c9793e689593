/**
 * docs/catalogue.md: what each activation is, by its Javadoc, and what it does, by its own results.
 */
package io.github.relu4j.catalogue;
