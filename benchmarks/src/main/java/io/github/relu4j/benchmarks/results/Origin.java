package io.github.relu4j.benchmarks.results;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * Where, with what and from which state of this project a run measures: it stands in each of its
 * lines, so lines of several runs can stand in one file.
 *
 * @param machine what measures
 * @param jdk vendor and version
 * @param commit as {@link Commit} has it
 * @param date the day
 * @param command what was typed
 */
public record Origin(Machine machine, String jdk, String commit, String date, String command) {

  private static final Path RESULTS = Path.of("benchmarks", "results");

  /** That of a run that starts now. */
  public static Origin of(String command) {
    return new Origin(
        Machine.here(),
        System.getProperty("java.vendor") + " " + Runtime.version(),
        Commit.here(),
        LocalDate.now().toString(),
        command);
  }

  /** That of a run of a profile of benchmarks/reactor.xml, which takes options. */
  public static Origin ofProfile(String profile, List<String> options) {
    return of(
        "-P"
            + profile
            + (options.isEmpty()
                ? ""
                : " -Dcompare.options=\"" + String.join(" ", options) + "\""));
  }

  /** Whether everyone can check out what is measured. */
  public boolean isClean() {
    return isClean(commit);
  }

  static boolean isClean(String commit) {
    return commit.matches("[0-9a-f]{7,40}");
  }

  /** Where results go that nobody wants elsewhere: git ignores those for a first look. */
  public Path folder(boolean firstLook) {
    Path folder = RESULTS.resolve(machine.slug());
    return firstLook || !isClean() ? folder.resolve("quick") : folder;
  }

  /** The result with all of this. */
  public Result addTo(Result result) {
    return result
        .with(Column.MACHINE, machine.title())
        .with(Column.JDK, jdk)
        .with(Column.COMMIT, commit)
        .with(Column.DATE, date)
        .with(Column.COMMAND, command);
  }
}
