package io.github.relu4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.github.relu4j.example.SquaredRelu;
import io.github.relu4j.internal.formula.DoubleVectorFunction;
import io.github.relu4j.internal.formula.NeedsLaterCompiler;
import io.github.relu4j.internal.loop.ChannelSlope;
import io.github.relu4j.internal.loop.ChannelSnake;
import io.github.relu4j.kernel.VectorKernel;
import io.github.relu4j.support.HandOver;
import io.github.relu4j.support.Subject;
import io.github.relu4j.support.Subjects;
import io.github.relu4j.support.TestedPath;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("bits")
@DisplayName("The path in use")
class AccelerationTest {

  @Test
  @DisplayName("is the one that this run of the suite is meant to test")
  void isTheOneUnderTest() {
    assertThat(Activations.acceleration().path()).hasToString(TestedPath.name());
  }

  @Test
  @DisplayName("comes with its lane count: a power of two on the vector path, 1 on the scalar one")
  void hasLanes() {
    int lanes = Activations.acceleration().lanes();
    assertThat(Integer.bitCount(lanes)).isEqualTo(1);
    assertThat(lanes > 1).isEqualTo(TestedPath.isVector());
  }

  @Test
  @DisplayName("comes with a reason, and with advice when it is scalar")
  void isExplained() {
    Acceleration acceleration = Activations.acceleration();
    assertThat(acceleration.reason()).isNotBlank();
    assertThat(acceleration.advice().isEmpty()).isEqualTo(TestedPath.isVector());
  }

  @Test
  @DisplayName("is told in one line")
  void isOneLine() {
    Acceleration acceleration = Activations.acceleration();
    assertThat(acceleration.toString())
        .startsWithIgnoringCase(acceleration.path().name())
        .contains(acceleration.reason(), acceleration.advice())
        .doesNotContain("\n");
  }

  @Test
  @DisplayName("says its lane count on the vector path, and its advice where there is some")
  void text() {
    assertThat(new Acceleration(Acceleration.Path.VECTOR, 8, "reason", ""))
        .hasToString("vector path, 8 lanes: reason");
    assertThat(new Acceleration(Acceleration.Path.SCALAR, 1, "reason", "advice"))
        .hasToString("scalar path: reason; advice");
  }

  static Stream<ElementwiseActivation> elementwise() {
    return Subjects.all().stream()
        .map(Subject::activation)
        .filter(ElementwiseActivation.class::isInstance)
        .map(ElementwiseActivation.class::cast);
  }

  @DisplayName(
      "when asked for vectors, is that of every vector form, but in pairs of doubles of none, and"
          + " of none that the JDK is too old for")
  @ParameterizedTest(name = "{0}")
  @MethodSource("elementwise")
  @EnabledIfSystemProperty(named = "relu4j.path", matches = "vector")
  void vectorsWhereAskedFor(ElementwiseActivation activation) {
    VectorKernel<?> kernel = activation.vectorKernel();
    boolean isInDouble =
        kernel != null
            && (kernel.forward() instanceof DoubleVectorFunction
                || kernel.derivative() instanceof DoubleVectorFunction);
    boolean inPairs = isInDouble && Activations.acceleration().lanes() == 4;
    boolean isRefused = kernel != null && NeedsLaterCompiler.refuses(kernel.derivative());
    assertThat(HandOver.runsInVectors(activation))
        .isEqualTo(kernel != null && !inPairs && !isRefused);
  }

  @Test
  @DisplayName("when asked for vectors, is that of a PReLU's channels, too")
  @EnabledIfSystemProperty(named = "relu4j.path", matches = "vector")
  void vectorsOfChannels() {
    assertThat(HandOver.runsInVectors(ChannelSlope.ANY)).isTrue();
  }

  @Test
  @DisplayName("when asked for vectors, is that of a snake's channels, but in pairs of doubles")
  @EnabledIfSystemProperty(named = "relu4j.path", matches = "vector")
  void vectorsOfSnakes() {
    assertThat(HandOver.runsInVectors(ChannelSnake.ANY))
        .isEqualTo(Activations.acceleration().lanes() > 4);
  }

  @Test
  @DisplayName("of an activation's class is the JVM's own where that is scalar")
  void ofClassOnScalarPath() {
    assumeFalse(TestedPath.isVector());
    assertThat(Activations.acceleration(Activations.tanh())).isEqualTo(Activations.acceleration());
  }

  @Test
  @DisplayName("of a class without a vector form is scalar on either path, for a reason")
  void ofClassWithoutVectors() {
    Acceleration acceleration = Activations.acceleration(new SquaredRelu());
    assertThat(acceleration.path()).isEqualTo(Acceleration.Path.SCALAR);
    assertThat(acceleration.reason()).isNotBlank();
  }

  @Test
  @DisplayName("of a PReLU with short runs is scalar: its loops are its own")
  void ofShortChannels() {
    assertThat(Activations.acceleration(Activations.prelu(0.1f, 0.2f)).path())
        .isEqualTo(Acceleration.Path.SCALAR);
  }

  @Test
  @DisplayName("of a PReLU with short runs has a reason that names it")
  void reasonOfShortChannels() {
    assertThat(Activations.acceleration(Activations.prelu(0.1f, 0.2f)).reason())
        .isEqualTo("prelu(0.1,0.2) has loops of its own");
  }

  @Test
  @DisplayName("of a PReLU or a snake with long runs is the JVM's own where that is scalar")
  void ofLongChannelsOnScalarPath() {
    assumeFalse(TestedPath.isVector());
    assertThat(Activations.acceleration(Activations.prelu(new float[] {0.1f, 0.2f}, 64)))
        .isEqualTo(Activations.acceleration());
    assertThat(Activations.acceleration(Activations.snake(new float[] {0.1f, 0.2f}, 64)))
        .isEqualTo(Activations.acceleration());
  }

  @Test
  @DisplayName("of null: an error that names the argument")
  void ofNothing() {
    assertThatNullPointerException()
        .isThrownBy(() -> Activations.acceleration(null))
        .withMessage("activation");
  }
}
