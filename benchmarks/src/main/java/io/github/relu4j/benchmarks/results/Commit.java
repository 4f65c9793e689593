package io.github.relu4j.benchmarks.results;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Which state of this project is measured: between two releases its version does not tell. */
final class Commit {

  private static final int PATIENCE_SECONDS = 10;

  private Commit() {}

  /**
   * The abbreviated hash, with {@code -dirty} if files were changed since, other than results and
   * pages; empty where Git cannot tell.
   */
  static String here() {
    Optional<String> changes =
        git(
            "status",
            "--porcelain",
            "--untracked-files=no",
            "--",
            ":/",
            ":(top,exclude)benchmarks/results",
            ":(top,exclude)docs");
    return git("rev-parse", "--short", "HEAD")
        .map(hash -> changes.filter(String::isEmpty).isPresent() ? hash : hash + "-dirty")
        .orElse("");
  }

  private static Optional<String> git(String... arguments) {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(arguments));
    try {
      Process git =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      String output = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!git.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        git.destroyForcibly();
        return Optional.empty();
      }
      return git.exitValue() == 0 ? Optional.of(output.strip()) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
