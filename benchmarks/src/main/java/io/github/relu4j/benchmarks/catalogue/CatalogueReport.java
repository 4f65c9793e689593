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

/**
 * The command: writes the page of all activations, draws a picture of each, and those of several
 * for the guide.
 */
@Command(
    name = "catalogue",
    description =
        "Writes a page such as docs/functions.md, from the library and its Javadoc, and a picture"
            + " of each activation in the directory beside it, docs/functions. Pictures of several"
            + " activations, for docs/guide.md, go to docs/guide.")
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
    Path pictures = emptied(CataloguePage.PICTURES);
    Path guide = emptied(GuidePicture.DIRECTORY);
    for (String name : Activations.names()) {
      Files.writeString(
          page.resolveSibling(CataloguePage.picture(name)), Picture.of(Activations.parse(name)));
    }
    for (GuidePicture picture : GuidePicture.values()) {
      Files.writeString(page.resolveSibling(picture.file()), picture.svg());
    }
    Files.writeString(page, text);
    command
        .commandLine()
        .getOut()
        .printf("%d activations: %s, %s, %s%n", Activations.names().size(), page, pictures, guide);
    return 0;
  }

  /** A directory beside the page. What is not drawn again is of an activation that is no more. */
  private Path emptied(String name) throws IOException {
    Path pictures = Files.createDirectories(page.resolveSibling(name));
    List<Path> former;
    try (Stream<Path> files = Files.list(pictures)) {
      former = files.filter(file -> file.toString().endsWith(".svg")).toList();
    }
    for (Path file : former) {
      Files.delete(file);
    }
    return pictures;
  }
}
