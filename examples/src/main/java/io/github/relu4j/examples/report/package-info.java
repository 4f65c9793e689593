/** The results as a page with charts, as JSON, and as docs/claims.md. */
package io.github.relu4j.examples.report;
