package io.github.relu4j.names;

import static io.github.relu4j.reference.OtherSystem.JAX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.relu4j.Activations;
import io.github.relu4j.reference.Entries;
import io.github.relu4j.reference.Entry;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("JAX' names")
class JaxTest {

  @DisplayName("a function is ours, with JAX' defaults, as people write it")
  @ParameterizedTest(name = "{0} is {1} ({2})")
  @CsvFileSource(resources = "/io/github/relu4j/names/jax.csv", delimiter = ';', numLinesToSkip = 1)
  void read(String text, String name, String source) {
    assertThat(Jax.read(text)).isEqualTo(Activations.parse(name));
  }

  static Stream<Entry<?>> named() {
    return Entries.all().stream().filter(entry -> entry.nameIn(JAX).isPresent());
  }

  @DisplayName("the name that an activation has in JAX, by its entry, is read as that activation")
  @ParameterizedTest(name = "{0}")
  @MethodSource("named")
  void ofEntry(Entry<?> entry) {
    assertThat(Jax.read(entry.nameIn(JAX).orElseThrow()))
        .as("%s in %s", entry, Entries.PLACE)
        .isEqualTo(Activations.parse(entry.readBack(JAX, entry.usual())));
  }

  @DisplayName("functions of several elements are no activation: the error says what is")
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "jax.nn.glu;use Activations.glu().rows(width, GatedRows.Order.UP_GATE)",
        "nn.softmax(x, axis=-1);use Activations.softmax(width)",
        "jax.nn.log_softmax;use Activations.logSoftmax(width)"
      })
  void ofSeveralElements(String text, String way) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Jax.read(text))
        .withMessageContainingAll("JAX function", "no Activation here", way);
  }

  @DisplayName("a parameter that is malformed or not known: the error quotes it")
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "jax.nn.leaky_relu(0.2);first argument of a function is its input",
        "jax.nn.leaky_relu(*arguments);first argument of a function is its input",
        "jax.nn.leaky_relu(x, slope=0.2);slope",
        "jax.nn.leaky_relu(x, 0.2, 3);number 3",
        "jax.nn.leaky_relu(x, s);\"s\"",
        "jax.nn.leaky_relu(x, 1e39);negative_slope",
        "jax.nn.relu(x, True);number 2",
        "jax.nn.gelu(x, approximate='tanh');approximate=tanh",
        "jax.nn.celu(x, 0);alpha",
        "jax.nn.relu(x;parenthesis",
        "jax.nn.sparsemax;JAX function \"sparsemax\"",
        "jax.nn.RELU;leaky_relu, log_sigmoid"
      })
  void malformed(String text, String quoted) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Jax.read(text))
        .withMessageContaining(quoted);
  }

  @Test
  @DisplayName("null: NullPointerException that names the argument")
  void nothing() {
    assertThatNullPointerException().isThrownBy(() -> Jax.read(null)).withMessage("text");
  }
}
