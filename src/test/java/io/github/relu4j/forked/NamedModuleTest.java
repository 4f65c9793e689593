package io.github.relu4j.forked;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The library is a named module that needs no other")
class NamedModuleTest {

  private static final String PROGRAM =
      """
      import io.github.relu4j.*;

      public class Program {
        record Doubled() implements ElementwiseActivation {
          public float forward(float x) { return 2 * x; }
          public float derivative(float x) { return 2; }
          public String name() { return "doubled"; }
        }

        public static void main(String[] arguments) {
          System.out.println(Activations.acceleration().path());
          System.out.println(Activation.class.getModule());
          float[] x = new float[1_000];
          for (int i = 0; i < x.length; i++) {
            x[i] = (i - 500) / 50f;
          }
          int hash = 0;
          for (String name : Activations.names()) {
            hash = 31 * hash + hash(Activations.parse(name), x);
          }
          System.out.println(hash);
          System.out.println(hash(new Doubled(), x));
        }

        static int hash(Activation activation, float[] x) {
          float[] y = new float[x.length];
          float[] dydx = new float[x.length];
          activation.forward(x, y);
          activation.derivative(x, dydx);
          return 31 * java.util.Arrays.hashCode(y) + java.util.Arrays.hashCode(dydx);
        }
      }
      """;

  private static final String PROGRAM_OF_EXPORTS =
      """
      import io.github.relu4j.*;
      import io.github.relu4j.init.*;
      import io.github.relu4j.monitor.*;
      import io.github.relu4j.names.*;
      import io.github.relu4j.storage.*;

      public class Program {
        public static void main(String[] arguments) {
          float[] x = new float[8];
          Initialisers.heNormal(Activations.relu()).fill(x, 4, 2, new java.util.Random(1));
          DeadUnitMonitor monitor = new DeadUnitMonitor("layer", 8);
          monitor.observe(Activations.relu(), x);
          System.out.println(monitor.report().layer());
          System.out.println(PyTorch.write(Onnx.read("Relu", java.util.Map.of())));
          Activations.sigmoid().forward(FloatStorage.ofDoubles(new double[8]), FloatStorage.of(x));
          System.out.println(x[7]);
        }
      }
      """;

  private static final String PROVIDING_MODULE =
      """
      module example {
        requires io.github.relu4j;
        provides io.github.relu4j.ActivationProvider with example.Cube.Provider;
      }
      """;

  private static final String CUBE =
      """
      package example;

      import io.github.relu4j.*;

      public record Cube() implements ElementwiseActivation {
        public float forward(float x) { return x * x * x; }
        public float derivative(float x) { return 3 * x * x; }
        public String name() { return "cube"; }

        public static final class Provider implements ActivationProvider {
          public String name() { return "cube"; }
          public Activation create(float... parameters) { return new Cube(); }
        }
      }
      """;

  private static final String PROGRAM_OF_PROVIDER =
      """
      package example;

      import io.github.relu4j.*;

      public class Program {
        public static void main(String[] arguments) {
          Activation cube = Activations.parse("cube");
          float[] x = {2f};
          cube.forward(x, x);
          System.out.println(cube.name() + ": " + x[0]);
        }
      }
      """;

  private static final String MODULE_OF_KERNEL =
      """
      module example {
        requires io.github.relu4j;
        requires jdk.incubator.vector;
      }
      """;

  private static final String PROGRAM_OF_KERNEL =
      """
      package example;

      import io.github.relu4j.*;
      import io.github.relu4j.kernel.VectorKernel;
      import java.util.concurrent.atomic.AtomicInteger;
      import jdk.incubator.vector.FloatVector;

      public record Program() implements ElementwiseActivation {
        static final AtomicInteger VECTORS = new AtomicInteger();

        public float forward(float x) { return 3 * x; }
        public float derivative(float x) { return 3; }
        public VectorKernel<Program> vectorKernel() { return Vectors.KERNEL; }
        public String name() { return "tripled"; }

        private static final class Vectors {
          static final VectorKernel<Program> KERNEL =
              new VectorKernel<>(Vectors::forward, (tripled, x) -> x.broadcast(3f));

          private static FloatVector forward(Program tripled, FloatVector x) {
            VECTORS.incrementAndGet();
            return x.mul(3f);
          }
        }

        public static void main(String[] arguments) {
          float[] x = new float[64];
          java.util.Arrays.fill(x, 2f);
          new Program().forward(x, x);
          System.out.println(Activations.acceleration().path() + ", " + (VECTORS.get() > 0) + ", " + x[63]);
        }
      }
      """;

  @TempDir private Path directory;
  private Path program;

  @BeforeEach
  void writeProgram() throws IOException {
    program = directory.resolve("Program.java");
    Files.writeString(program, PROGRAM);
  }

  @Test
  @DisplayName("it exports initialisers, monitors, names of other systems and storages")
  void exports() throws IOException, InterruptedException {
    Files.writeString(program, PROGRAM_OF_EXPORTS);
    assertThat(run("io.github.relu4j")).containsExactly("layer", "ReLU()", "0.5");
  }

  private List<String> run(String modules, String... more)
      throws IOException, InterruptedException {
    String[] arguments = {
      "-p", ForkedJava.CLASSES.toString(), "--add-modules", modules, program.toString()
    };
    return ForkedJava.run(
        java.util.stream.Stream.concat(
                java.util.Arrays.stream(more), java.util.Arrays.stream(arguments))
            .toArray(String[]::new));
  }

  @Test
  @DisplayName("an activation that another module provides is known by name")
  void provided() throws IOException, InterruptedException {
    compile(PROVIDING_MODULE, Map.of("Cube.java", CUBE, "Program.java", PROGRAM_OF_PROVIDER));
    assertThat(ForkedJava.run("-p", modulePath(), "-m", "example/example.Program"))
        .containsExactly("cube: 8.0");
  }

  @Test
  @DisplayName(
      "a module that requires it compiles without any warning, and runs beside the Vector API")
  void withoutWarnings() throws IOException, InterruptedException {
    compile(
        PROVIDING_MODULE,
        Map.of("Cube.java", CUBE, "Program.java", PROGRAM_OF_PROVIDER),
        "-Xlint:all",
        "-Werror");
    assertThat(
            ForkedJava.run(
                "-p",
                modulePath(),
                "--add-modules",
                "jdk.incubator.vector",
                "-Drelu4j.path=vector",
                "-m",
                "example/example.Program"))
        .containsExactly("cube: 8.0");
  }

  @DisplayName("a vector kernel of another module is used where vectors are, and only there")
  @ParameterizedTest
  @CsvSource({"vector, 'VECTOR, true, 6.0'", "scalar, 'SCALAR, false, 6.0'"})
  void kernelOfAnotherModule(String path, String output) throws IOException, InterruptedException {
    compile(
        MODULE_OF_KERNEL,
        Map.of("Program.java", PROGRAM_OF_KERNEL),
        "--add-reads",
        "io.github.relu4j=jdk.incubator.vector");
    assertThat(
            ForkedJava.run(
                "-p", modulePath(), "-Drelu4j.path=" + path, "-m", "example/example.Program"))
        .containsExactly(output);
  }

  /** Compiles a module with one package, example. */
  private void compile(String module, Map<String, String> sources, String... options)
      throws IOException {
    Path root = Files.createDirectories(directory.resolve("module"));
    Path packageOfAll = Files.createDirectories(root.resolve("example"));
    List<String> arguments = new ArrayList<>(List.of(options));
    arguments.addAll(List.of("-p", ForkedJava.CLASSES.toString()));
    arguments.addAll(List.of("-d", directory.resolve("classes").toString()));
    arguments.add(Files.writeString(root.resolve("module-info.java"), module).toString());
    for (Map.Entry<String, String> source : sources.entrySet()) {
      Path file = packageOfAll.resolve(source.getKey());
      arguments.add(Files.writeString(file, source.getValue()).toString());
    }
    StringWriter log = new StringWriter();
    PrintWriter writer = new PrintWriter(log);
    ToolProvider javac = ToolProvider.findFirst("javac").orElseThrow();
    int status = javac.run(writer, writer, arguments.toArray(String[]::new));
    assertThat(status).as("javac says: %s", log).isZero();
  }

  /** The library and what has been compiled. */
  private String modulePath() {
    return ForkedJava.CLASSES + File.pathSeparator + directory.resolve("classes");
  }

  @Test
  @DisplayName("without the Vector API it runs scalar")
  void withoutVectors() throws IOException, InterruptedException {
    assertThat(run("io.github.relu4j")).startsWith("SCALAR", "module io.github.relu4j");
  }

  @Test
  @DisplayName("with the Vector API it runs in vectors, with the same bits")
  void withVectors() throws IOException, InterruptedException {
    List<String> scalar = run("io.github.relu4j");
    List<String> vector = run("io.github.relu4j,jdk.incubator.vector", "-Drelu4j.path=vector");
    assertThat(vector).startsWith("VECTOR", "module io.github.relu4j");
    assertThat(vector.subList(1, 4)).isEqualTo(scalar.subList(1, 4));
  }

  @Test
  @DisplayName("on the class path it has the same bits, too")
  void onTheClassPath() throws IOException, InterruptedException {
    List<String> named = run("io.github.relu4j");
    List<String> unnamed = ForkedJava.run("-cp", ForkedJava.CLASSES.toString(), program.toString());
    assertThat(unnamed.subList(2, 4)).isEqualTo(named.subList(2, 4));
  }
}
