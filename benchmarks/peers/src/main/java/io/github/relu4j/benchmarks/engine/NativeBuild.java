package io.github.relu4j.benchmarks.engine;

import org.bytedeco.javacpp.Loader;

/** What JavaCPP loads: the native part of an engine, from the jar of a platform. */
final class NativeBuild {

  private NativeBuild() {}

  /**
   * Tells a person what to do about a native part that cannot be loaded.
   *
   * @param library what it is the native part of
   * @param jars the Maven artifacts that have it, for several platforms
   * @param failure what JavaCPP says
   */
  static UnsatisfiedLinkError missing(String library, String jars, LinkageError failure) {
    Throwable first = failure;
    while (first.getCause() != null) {
      first = first.getCause();
    }
    return new UnsatisfiedLinkError(
        ("cannot load %s (%s); the class path must have the jars of %s, without classifier and with"
                + " %s")
            .formatted(library, first.getMessage(), jars, Loader.getPlatform()));
  }
}
