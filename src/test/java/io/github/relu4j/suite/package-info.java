/** What every activation passes: each test runs over all of {@code Subjects} or {@code Entries}. */
package io.github.relu4j.suite;
