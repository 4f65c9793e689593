package io.github.relu4j.names;

import static io.github.relu4j.reference.OtherSystem.HUGGING_FACE;
import static io.github.relu4j.reference.OtherSystem.KERAS;
import static io.github.relu4j.reference.OtherSystem.ONNX;
import static io.github.relu4j.reference.OtherSystem.PYTORCH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.relu4j.Activation;
import io.github.relu4j.Activations;
import io.github.relu4j.reference.Entries;
import io.github.relu4j.reference.Entry;
import io.github.relu4j.reference.OtherSystem;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("What another system calls an activation")
class NamesElsewhereTest {

  /** Each activation, with the usual parameters and with others, in each system. */
  private static Stream<Arguments> all() {
    return Stream.of(PYTORCH, KERAS, ONNX, HUGGING_FACE)
        .flatMap(
            system ->
                Entries.all().stream()
                    .flatMap(
                        entry ->
                            Stream.concat(
                                    Stream.of(entry.usual()), entry.samples().values().stream())
                                .map(activation -> arguments(system, entry, activation))));
  }

  private static boolean isSayable(Arguments arguments) {
    Object[] of = arguments.get();
    return ((Entry<?>) of[1]).isSayable((OtherSystem) of[0], (Activation) of[2]);
  }

  static Stream<Arguments> sayable() {
    return all().filter(NamesElsewhereTest::isSayable);
  }

  static Stream<Arguments> notSayable() {
    return all().filter(arguments -> !isSayable(arguments));
  }

  private static Object write(OtherSystem system, Activation activation) {
    return switch (system) {
      case PYTORCH -> PyTorch.write(activation);
      case KERAS -> Keras.write(activation);
      case ONNX -> Onnx.write(activation);
      case HUGGING_FACE -> HuggingFace.write(activation);
      case JAX -> throw new IllegalArgumentException("nothing is written for JAX");
    };
  }

  private static Activation read(OtherSystem system, Object written) {
    return switch (system) {
      case PYTORCH -> PyTorch.read(written.toString());
      case KERAS -> Keras.read(written.toString());
      case ONNX -> Onnx.read(((OnnxNode) written).operator(), ((OnnxNode) written).attributes());
      case HUGGING_FACE -> HuggingFace.read(written.toString());
      case JAX -> throw new IllegalArgumentException("nothing is read of JAX");
    };
  }

  static Stream<Arguments> usual() {
    return sayable().filter(of -> ((Entry<?>) of.get()[1]).usual().equals(of.get()[2]));
  }

  @DisplayName("is in the text that is written for that system")
  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("usual")
  void written(OtherSystem system, Entry<?> entry, Activation activation) {
    assertThat(writeSayable(system, entry, activation).toString())
        .as("the name of %s in %s, by its entry in %s", entry, system.title(), Entries.PLACE)
        .containsPattern("\\b" + entry.nameIn(system).orElseThrow() + "\\b");
  }

  private static Object writeSayable(OtherSystem system, Entry<?> entry, Activation activation) {
    try {
      return write(system, activation);
    } catch (IllegalArgumentException e) {
      throw new AssertionError(
          ("%s. If %s has it, add a form to its class in src/main/java/io/github/relu4j/names; if not,"
                  + " say so in the entry of %s in %s, by .noneIn(%s), .onlyUsualIn or .cannotSay")
              .formatted(e.getMessage(), system.title(), entry, Entries.PLACE, system),
          e);
    }
  }

  @DisplayName("and its parameters there read back as an equal activation")
  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("sayable")
  void readsBack(OtherSystem system, Entry<?> entry, Activation activation) {
    Object written = writeSayable(system, entry, activation);
    assertThat(read(system, written))
        .as("%s", written)
        .isEqualTo(Activations.parse(entry.readBack(system, activation)));
  }

  @DisplayName("is an error that names the activation where there is none")
  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("notSayable")
  void none(OtherSystem system, Entry<?> entry, Activation activation) {
    assertThatIllegalArgumentException()
        .as("%s by its entry in %s", system.title(), Entries.PLACE)
        .isThrownBy(() -> write(system, activation))
        .withMessageContainingAll(system.title(), activation.name());
  }
}
