package io.github.relu4j.support;

import java.util.stream.Stream;

/**
 * Kinds of storage of an artifact beside the library. Where its tests name one as a service, the
 * suites go through these kinds.
 */
public interface StorageKindProvider {

  /** The kinds. */
  Stream<StorageKind> kinds();
}
