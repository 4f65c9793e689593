package io.github.relu4j.benchmarks.compare;

import io.github.relu4j.benchmarks.engine.Engines;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The class path of an engine's JVM. Most share this one's. ND4J needs another version of JavaCPP
 * than oneDNN does, and Jlama a newer Java than the rest, so their modules write down others.
 */
final class EngineClassPath {

  private final Map<String, Path> files;

  /** Class paths in files, by engine. */
  EngineClassPath(Map<String, Path> files) {
    this.files = files;
  }

  /** As the build leaves them, given the folder of the peers' module. */
  static EngineClassPath ofBuild(Path peers) {
    return new EngineClassPath(
        Map.of(
            "nd4j",
            peers.resolve("nd4j/target/classpath.txt"),
            Engines.JLAMA,
            peers.resolve("jlama/target/classpath.txt")));
  }

  /** Why there is none, if there is none. */
  Optional<String> missing(String engine) {
    return Engines.needsNewerJava(engine)
        .or(
            () ->
                Optional.ofNullable(files.get(engine))
                    .filter(file -> !Files.isReadable(file))
                    .map(file -> "no " + file + ": build its module first"));
  }

  String of(String engine) {
    Path file = files.get(engine);
    if (file == null) {
      return System.getProperty("java.class.path");
    }
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
