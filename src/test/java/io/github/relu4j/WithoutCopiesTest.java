package io.github.relu4j;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.relu4j.example.Ramp;
import io.github.relu4j.example.SquaredRelu;
import io.github.relu4j.internal.loop.ClassFiles;
import io.github.relu4j.internal.loop.Loops;
import io.github.relu4j.internal.loop.ScalarLoops;
import io.github.relu4j.support.FloatSample;
import io.github.relu4j.support.Operation;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Where loops cannot be copied for an activation")
class WithoutCopiesTest {

  /** Everything that there is, over a few thousand elements. */
  public static final class Results {

    private static final int LENGTH = 3_600;

    private Results() {}

    /**
     * A line for each activation and operation: its name, and a hash of all bits, NaNs made one.
     */
    public static List<String> all() {
      float[] x = FloatSample.elements(LENGTH, 11);
      float[] gradY = FloatSample.gradients(LENGTH);
      List<String> lines = new ArrayList<>();
      activations().forEach(activation -> add(lines, activation, x, gradY));
      GatedNames.all().forEach(name -> add(lines, Activations.parseGated(name), x, gradY));
      add(lines, x, gradY);
      return lines;
    }

    private static Stream<Activation> activations() {
      return Stream.concat(
          Activations.names().stream().map(Activations::parse),
          Stream.of(
              Activations.elu(0.7f),
              Activations.softplus(0.5f, 20f),
              Activations.prelu(new float[] {0.5f, -2f}, 120),
              new SquaredRelu(),
              new Ramp(0.2f)));
    }

    private static void add(List<String> lines, Activation activation, float[] x, float[] gradY) {
      float[] results = new float[LENGTH];
      for (Operation operation : Operation.values()) {
        operation.runWhole(activation, x, gradY, results);
        lines.add(activation.name() + " " + operation + " " + Arrays.hashCode(results));
      }
      if (activation.supportsBackwardFromOutput()) {
        activation.forward(x, results);
        activation.backwardFromOutput(results, gradY, results);
        lines.add(activation.name() + " FROM_OUTPUT " + Arrays.hashCode(results));
      }
    }

    private static void add(List<String> lines, GatedLinearUnit unit, float[] x, float[] gradY) {
      float[] gradGate = new float[LENGTH];
      float[] gradUp = new float[LENGTH];
      unit.forward(x, gradY, gradUp);
      lines.add(unit.name() + " " + Arrays.hashCode(gradUp));
      unit.backward(x, x, gradY, gradGate, gradUp);
      lines.add(unit.name() + " " + Arrays.hashCode(gradGate) + Arrays.hashCode(gradUp));
      GatedRows inRows = unit.rows(9, GatedRows.Order.UP_GATE);
      float[] rows = new float[LENGTH / 2];
      inRows.forward(x, rows);
      inRows.backward(x, rows, gradGate);
      lines.add(unit.name() + " " + Arrays.hashCode(rows) + Arrays.hashCode(gradGate));
    }

    /** What works on rows and groups. */
    private static void add(List<String> lines, float[] x, float[] gradY) {
      float[] y = new float[LENGTH];
      float[] gradX = new float[LENGTH];
      for (int width : new int[] {9, 400}) {
        Activations.softmax(width).forward(x, y);
        Activations.softmax(width).backward(y, gradY, gradX);
        lines.add("softmax " + Arrays.hashCode(y) + Arrays.hashCode(gradX));
        Activations.logSoftmax(width).forward(x, y);
        Activations.logSoftmax(width).backward(y, gradY, gradX);
        lines.add("log softmax " + Arrays.hashCode(y) + Arrays.hashCode(gradX));
        Activations.sparsemax(width).forward(x, y);
        Activations.sparsemax(width).backward(y, gradY, gradX);
        lines.add("sparsemax " + Arrays.hashCode(y) + Arrays.hashCode(gradX));
      }
      float[] maxima = new float[LENGTH / 2];
      Activations.maxout(2, 3).forward(x, maxima);
      lines.add("maxout " + Arrays.hashCode(maxima));
    }
  }

  /** What runs. */
  public static final class LoopClasses {

    private LoopClasses() {}

    /** The classes of the loops of tanh, in plain Java. */
    public static List<String> ofTanh() {
      Loops loops = ScalarLoops.of(Activations.tanh());
      return List.of(
          loops.forward().getClass().getSimpleName(),
          loops.derivative().getClass().getSimpleName());
    }
  }

  @Test
  @DisplayName("each function gets a loop of its own that the build has made")
  void madeByBuild() throws ReflectiveOperationException {
    ClassFiles loader = new ClassFiles(file -> null);
    Object classes = loader.loadClass(LoopClasses.class.getName()).getMethod("ofTanh").invoke(null);
    assertThat(classes).isEqualTo(List.of("StagedLoop0", "StagedLoop1"));
  }

  static Stream<Named<ClassFiles.Answer>> answers() {
    return Stream.of(
        Named.of("since there are no class files", file -> null),
        Named.of("since the VM refuses", file -> refuse()),
        Named.of(
            "since there are no class files of stages",
            file -> file.contains("ExponentialStageLoop") ? null : ordinary(file)));
  }

  private static InputStream refuse() {
    throw new Error("class files are resources here");
  }

  private static InputStream ordinary(String file) {
    return WithoutCopiesTest.class.getClassLoader().getResourceAsStream(file);
  }

  @DisplayName("all results have the same bits")
  @ParameterizedTest
  @MethodSource("answers")
  void sameBits(ClassFiles.Answer answer) throws ReflectiveOperationException {
    ClassFiles loader = new ClassFiles(answer);
    Object results = loader.loadClass(Results.class.getName()).getMethod("all").invoke(null);
    assertThat(results).isEqualTo(Results.all());
    assertThat(loader.asked()).isPositive();
  }
}
