/**
 * Views of memory segments for the methods over storages: {@link
 * io.github.relu4j.segments.SegmentStorage}.
 */
package io.github.relu4j.segments;
