import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes copies of the scalar loop templates, as Java source: for each template T a file TCopies,
 * with the classes T0, T1, ... and a method that makes one of them. The library deals them out in
 * VMs that define no hidden classes ({@code BuildTimeCopies}).
 *
 * <p>Run by Maven before it compiles: {@code java src/build/TemplateCopies.java SOURCES TARGET}.
 */
public final class TemplateCopies {

  private static final String PACKAGE = "io.github.relu4j.internal.loop";

  private TemplateCopies() {}

  /** A template: its name, the type that {@code make} returns, and how many copies there are. */
  private record Template(String name, String type, int copies) {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(PACKAGE.replace('.', '/'));
    Path sources = Path.of(arguments[0]).resolve(folder);
    Path target = Files.createDirectories(Path.of(arguments[1]).resolve(folder));
    Template[] templates = {
      new Template("ElementLoop", "SameIndexLoop", 16),
      new Template("StagedLoop", "Loop", 16),
      new Template("ExponentialLoop", "Loop", 12),
      new Template("ExponentialStageLoop", "DoubleStageLoop", 6),
      new Template("OutputElements", "OutputLoop", 4)
    };
    for (Template template : templates) {
      String source = Files.readString(sources.resolve(template.name() + ".java"));
      writeIfChanged(target.resolve(template.name() + "Copies.java"), copies(template, source));
    }
  }

  private static String copies(Template template, String source) {
    String name = template.name();
    int start = source.indexOf("final class " + name + " ");
    if (start < 0) {
      throw new IllegalArgumentException("no class " + name + " in its file");
    }
    String imports =
        source.lines().filter(line -> line.startsWith("import ")).collect(Collectors.joining("\n"));
    String cases =
        numbers(template)
            .mapToObj(i -> "      case " + i + " -> new " + name + i + "();\n")
            .collect(Collectors.joining());
    String classes =
        numbers(template)
            .mapToObj(i -> source.substring(start).replaceAll("\\b" + name + "\\b", name + i))
            .collect(Collectors.joining("\n"));
    return """
        // Made from %1$s.java by src/build/TemplateCopies.java.
        package %2$s;

        %3$s

        /** Copies of {@link %1$s} that are made when the library is built. */
        final class %1$sCopies {

          private %1$sCopies() {}

          /** One of them, or null if there are not so many. */
          static %4$s make(int index) {
            return switch (index) {
        %5$s      default -> null;
            };
          }
        }

        %6$s"""
        .formatted(name, PACKAGE, imports, template.type(), cases, classes);
  }

  private static IntStream numbers(Template template) {
    return IntStream.range(0, template.copies());
  }

  /** An untouched file need not be compiled again. */
  private static void writeIfChanged(Path file, String text) {
    try {
      if (!Files.exists(file) || !Files.readString(file).equals(text)) {
        Files.writeString(file, text);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
