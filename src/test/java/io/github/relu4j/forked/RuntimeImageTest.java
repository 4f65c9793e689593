package io.github.relu4j.forked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("In a run-time image that jlink has built")
class RuntimeImageTest {

  @TempDir private Path directory;

  @Test
  @DisplayName("without the Vector API it runs scalar, and advises to link it")
  void withoutVectors() throws IOException, InterruptedException {
    Path image = link("--add-modules", "io.github.relu4j");
    assertThat(run(image))
        .containsExactly(
            "scalar path: the module jdk.incubator.vector is not loaded;"
                + " build the run-time image with jlink --add-modules jdk.incubator.vector");
  }

  @Test
  @DisplayName("with the Vector API and the option in the image it runs in vectors without a flag")
  void withVectors() throws IOException, InterruptedException {
    Path image =
        link(
            "--add-modules",
            "io.github.relu4j,jdk.incubator.vector",
            "--add-options= --add-modules=jdk.incubator.vector");
    assertThat(run(image, "-Drelu4j.path=vector"))
        .singleElement()
        .asString()
        .startsWith("vector path,");
  }

  private Path link(String... options) {
    assumeTrue(hasModules(), "this Java has the modules that images are linked of");
    Path image = directory.resolve("image");
    List<String> arguments = new ArrayList<>(List.of(options));
    arguments.addAll(List.of("-p", ForkedJava.CLASSES.toString(), "--output", image.toString()));
    StringWriter log = new StringWriter();
    int status = jlink(log, arguments.toArray(String[]::new));
    assertThat(status).as("jlink says: %s", log).isZero();
    return image;
  }

  /** As files, or from JDK 24 on in the image that Java itself runs from. */
  private static boolean hasModules() {
    StringWriter help = new StringWriter();
    jlink(help, "--help");
    return Files.isDirectory(Path.of(System.getProperty("java.home"), "jmods"))
        || help.toString().contains("Linking from run-time image enabled");
  }

  private static int jlink(StringWriter log, String... arguments) {
    PrintWriter writer = new PrintWriter(log, true);
    return ToolProvider.findFirst("jlink").orElseThrow().run(writer, writer, arguments);
  }

  /** Runs a class of the tests as a part of the library's module. */
  private static List<String> run(Path image, String... options)
      throws IOException, InterruptedException {
    String program = "io.github.relu4j/" + Everything.class.getName();
    Stream<String> common =
        Stream.of("--patch-module", "io.github.relu4j=" + ForkedJava.TEST_CLASSES, "-m", program);
    return ForkedJava.runOf(
        image, Stream.concat(Stream.of(options), common).toArray(String[]::new));
  }
}
