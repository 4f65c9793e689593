package io.github.relu4j.benchmarks.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.relu4j.Activations;
import io.github.relu4j.benchmarks.Operation;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nd4j.linalg.api.ndarray.INDArray;

@DisplayName("ND4J")
class Nd4jTest extends OpenMpEngineContract {

  private static final Set<String> LACKING =
      Set.of(
          "relu6",
          "hardtanh",
          "threshold",
          "softshrink",
          "hardshrink",
          "gelu",
          "gelu_tanh",
          "mish",
          "softplus",
          "selu",
          "celu",
          "softsign",
          "hardsigmoid",
          "hardsigmoid_linear",
          "hardswish",
          "logsigmoid",
          "exponential",
          "tanhshrink");

  Nd4jTest() {
    super("nd4j");
  }

  @Override
  boolean offers(Case wanted) {
    return !LACKING.contains(wanted.family())
        && (!wanted.family().equals("silu") || wanted.operation() == Operation.FORWARD);
  }

  @Override
  boolean hasPlaceForLibrary() {
    return true;
  }

  /** LeakyReLU and ELU have the slope 1 there. */
  @Override
  boolean hasOurSlopeAtZero() {
    return false;
  }

  @Override
  boolean freesAtClose() {
    return false;
  }

  @Test
  @DisplayName("is of the version that the class path has")
  void version() {
    assertThat(engine().version()).isEqualTo("1.0.0-M2.1");
  }

  @Test
  @DisplayName("frees all arrays of a call, those with equal elements, too")
  void freed() {
    float[] zeros = new float[16];
    Nd4jArrays arrays =
        new Nd4jArrays(new Work(Activations.tanh(), Operation.BACKWARD, zeros, zeros, false));
    List<INDArray> all = List.of(arrays.x(), arrays.gradY(), arrays.output());

    arrays.close();

    assertThat(all).extracting(INDArray::wasClosed).containsOnly(true);
  }

  @Test
  @DisplayName("is absent, with a reason, where the class path has no native build of it")
  void absent() throws IOException, InterruptedException {
    assertThat(
            ProgramClassPath.without("nd4j-native-.*-[a-z]+-x86_64.*[.]jar")
                .run(OpenEngine.class, "nd4j"))
        .singleElement()
        .asString()
        .startsWith("nd4j: ")
        .contains("cannot load ND4J", "jnind4jcpu", "the jars of org.nd4j's nd4j-native");
  }

  @ParameterizedTest
  @ValueSource(strings = {"onednn", "onnxruntime", "pytorch"})
  @DisplayName("shares its class path with no other native engine")
  void alone(String other) throws IOException, InterruptedException {
    assertThat(ProgramClassPath.whole().run(OpenEngine.class, other))
        .singleElement()
        .asString()
        .startsWith(other + ": ");
  }
}
