package io.github.relu4j.benchmarks.catalogue;

import io.github.relu4j.Activations;
import io.github.relu4j.benchmarks.FailureReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command: writes the page of all activations and draws a picture of each. */
@Command(
    name = "catalogue",
    description =
        "Writes a page such as docs/functions.md, from the library and its Javadoc, and a picture"
            + " of each activation in the directory beside it, docs/functions.")
public final class CatalogueReport implements Callable<Integer> {

  @Option(
      names = "--sources",
      required = true,
      paramLabel = "DIRECTORY",
      description = "the library's sources, src/main/java")
  private Path sources;

  @Option(names = "--page", required = true, paramLabel = "FILE", description = "the page to write")
  private Path page;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "shows this text")
  private boolean helpWanted;

  @Spec private CommandSpec command;

  /** Exits with 0, with 1 when writing failed, with 2 when the library lacks a fact. */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new CatalogueReport())
        .setExecutionExceptionHandler(
            new FailureReport(failure -> failure instanceof IllegalArgumentException));
  }

  @Override
  public Integer call() throws IOException {
    String text = CataloguePage.of(sources);
    Path pictures = Files.createDirectories(page.resolveSibling(CataloguePage.PICTURES));
    removeAll(pictures);
    for (String name : Activations.names()) {
      Files.writeString(
          page.resolveSibling(CataloguePage.picture(name)), Picture.of(Activations.parse(name)));
    }
    Files.writeString(page, text);
    command
        .commandLine()
        .getOut()
        .printf("%d activations: %s, %s%n", Activations.names().size(), page, pictures);
    return 0;
  }

  /** What is not drawn again is of an activation that is no more. */
  private static void removeAll(Path pictures) throws IOException {
    List<Path> former;
    try (Stream<Path> files = Files.list(pictures)) {
      former = files.filter(file -> file.toString().endsWith(".svg")).toList();
    }
    for (Path file : former) {
      Files.delete(file);
    }
  }
}
