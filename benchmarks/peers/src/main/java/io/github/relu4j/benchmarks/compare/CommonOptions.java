package io.github.relu4j.benchmarks.compare;

import io.github.relu4j.Activations;
import io.github.relu4j.benchmarks.FailureReport;
import io.github.relu4j.benchmarks.engine.Engines;
import io.github.relu4j.benchmarks.results.Origin;
import io.github.relu4j.benchmarks.results.ResultFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that the commands over engines share. */
final class CommonOptions {

  @Option(
      names = "--engines",
      split = ",",
      paramLabel = "NAME",
      description = "of: ${COMPLETION-CANDIDATES} (default: all)",
      completionCandidates = EngineNames.class)
  private List<String> engines = Engines.names();

  @Option(
      names = "--activations",
      // A comma between parentheses separates parameters.
      split = ",(?![^(]*\\))",
      splitSynopsisLabel = ",",
      paramLabel = "NAME",
      description = "such as tanh, leaky_relu(0.2) or, forward alone, swiglu")
  private List<String> activations = List.of();

  @Option(
      names = "--results",
      paramLabel = "DIR",
      description =
          "the folder of jdk<version>.csv, in which results of earlier runs stay (default:"
              + " benchmarks/results/<machine>; quick in it for the quick run, and for one with"
              + " changes that are not committed)")
  private Path results;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "shows this text")
  private boolean helpWanted;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  /** The engines' names, for the help text. */
  static final class EngineNames extends ArrayList<String> {
    private static final long serialVersionUID = 1L;

    EngineNames() {
      super(Engines.names());
    }
  }

  /** Runs a command, for its exit code. */
  static int execute(Object command, String... arguments) {
    return new CommandLine(command)
        .setCaseInsensitiveEnumValuesAllowed(true)
        // What a user can mend is refused as a parameter, which is no execution exception.
        .setExecutionExceptionHandler(new FailureReport(failure -> false))
        .execute(arguments);
  }

  /**
   * Refuses what is not known.
   *
   * @throws ParameterException if an engine or an activation is unknown
   */
  void check() {
    for (String engine : engines) {
      if (!Engines.names().contains(engine)) {
        throw refusal("unknown engine \"" + engine + "\"; known are " + Engines.names());
      }
    }
    for (String activation : activations) {
      try {
        if (!Activations.gatedNames().contains(activation)) {
          Activations.parse(activation);
        }
      } catch (IllegalArgumentException e) {
        throw refusal(e.getMessage());
      }
    }
  }

  ParameterException refusal(String message) {
    return new ParameterException(command.commandLine(), message);
  }

  List<String> engines() {
    return engines;
  }

  /** None if not given. */
  List<String> activations() {
    return activations;
  }

  EngineClassPath classPath() {
    return EngineClassPath.ofBuild(Path.of("benchmarks", "peers"));
  }

  /** Where this run's results come from; a full comparison has a profile of its own. */
  Origin origin(String profile) {
    List<String> typed = new ArrayList<>(command.commandLine().getParseResult().originalArgs());
    int folder = typed.indexOf("--results");
    if (folder >= 0) {
      typed.subList(folder, folder + 2).clear();
    }
    return Origin.ofProfile(typed.remove("--full") ? profile + "-full" : profile, typed);
  }

  /** In the folder that is given, else in that of the machine. */
  ResultFile file(Origin origin, boolean firstLook) {
    return ResultFile.in(results != null ? results : origin.folder(firstLook));
  }
}
