package io.github.relu4j.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.relu4j.Activation;
import io.github.relu4j.Activations;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Keras' names and layers")
class KerasTest {

  @DisplayName("a function's name is that function with Keras' defaults, in quotes too")
  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      delimiter = ';',
      value = {
        "relu;relu",
        "leaky_relu;leaky_relu(0.2)",
        "elu;elu(1)",
        "sigmoid;sigmoid",
        "tanh;tanh",
        "linear;identity",
        "relu6;relu6",
        "hard_tanh;hardtanh(-1,1)",
        "soft_shrink;softshrink(0.5)",
        "hard_shrink;hardshrink(0.5)",
        "selu;selu",
        "celu;celu(1)",
        "softplus;softplus(1,Infinity)",
        "squareplus;squareplus(4)",
        "softsign;softsign",
        "hard_sigmoid;hardsigmoid",
        "hard_silu;hardswish",
        "hard_swish;hardswish",
        "silu;silu",
        "swish;silu",
        "mish;mish",
        "gelu;gelu",
        "log_sigmoid;logsigmoid",
        "tanh_shrink;tanhshrink",
        "exponential;exponential"
      })
  void functions(String function, String name) {
    assertThat(Keras.read(function)).isEqualTo(Activations.parse(name));
    assertThat(Keras.read(" \"" + function + "\" ")).isEqualTo(Activations.parse(name));
  }

  static String layer(String className, String config) {
    return "{\"class_name\": \"" + className + "\", \"config\": {" + config + "}}";
  }

  @DisplayName("a layer's configuration is that layer, with the layer's defaults")
  @ParameterizedTest(name = "{0} with {1} is {2}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "ReLU;``;relu",
        "ReLU;\"max_value\": null, \"negative_slope\": 0.0, \"threshold\": 0.0;relu",
        "ReLU;\"max_value\": 6;relu6",
        "ReLU;\"max_value\": 6.0, \"negative_slope\": 0, \"threshold\": -0.0;relu6",
        "ReLU;\"max_value\": 1;hardtanh(0,1)",
        "ReLU;\"max_value\": 0;hardtanh(0,0)",
        "ReLU;\"negative_slope\": 0.1;leaky_relu(0.1)",
        "ReLU;\"max_value\": null, \"negative_slope\": 2, \"threshold\": 0;leaky_relu(2)",
        "ReLU;\"threshold\": 1.5;threshold(1.5,0)",
        "ReLU;\"max_value\": 6, \"negative_slope\": 0.1;general_relu(6,0.1,0)",
        "ReLU;\"max_value\": 6, \"threshold\": 1;general_relu(6,0,1)",
        "ReLU;\"negative_slope\": 0.1, \"threshold\": 1;general_relu(Infinity,0.1,1)",
        "ReLU;\"max_value\": 0, \"negative_slope\": 2, \"threshold\": 1;general_relu(0,2,1)",
        "LeakyReLU;``;leaky_relu(0.3)",
        "LeakyReLU;\"negative_slope\": 0.01;leaky_relu(0.01)",
        "LeakyReLU;\"negative_slope\": 0;leaky_relu(0)",
        "PReLU;``;prelu(0)",
        "PReLU;\"shared_axes\": [1, 2];prelu(0)",
        "ELU;``;elu(1)",
        "ELU;\"alpha\": 0.5;elu(0.5)",
        "Identity;``;identity",
        "Activation;\"activation\": \"leaky_relu\";leaky_relu(0.2)",
        "Activation;\"activation\": \"linear\";identity"
      })
  void layers(String className, String config, String name) {
    assertThat(Keras.read(layer(className, config))).isEqualTo(Activations.parse(name));
  }

  @DisplayName("Keras 2's names and numbers are read, too")
  @ParameterizedTest(name = "{0} with {1} is {2}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "LeakyReLU;\"name\": \"a\", \"trainable\": true, \"dtype\": \"float32\","
            + " \"alpha\": 0.30000001192092896;leaky_relu(0.3)",
        "LeakyReLU;\"alpha\": 0.10000000149011612, \"batch_input_shape\": [null, 4];"
            + "leaky_relu(0.1)",
        "ThresholdedReLU;``;threshold(1,0)",
        "ThresholdedReLU;\"theta\": 2.5;threshold(2.5,0)",
        "PReLU;\"alpha_initializer\": \"zeros\";prelu(0)"
      })
  void kerasTwo(String className, String config, String name) {
    assertThat(Keras.read(layer(className, config))).isEqualTo(Activations.parse(name));
  }

  @DisplayName("what is written for Keras is a layer of Keras 3 with all its arguments")
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "relu;ReLU;\"max_value\": null, \"negative_slope\": 0.0, \"threshold\": 0.0",
        "relu6;ReLU;\"max_value\": 6.0, \"negative_slope\": 0.0, \"threshold\": 0.0",
        "hardtanh(0,2);ReLU;\"max_value\": 2.0, \"negative_slope\": 0.0, \"threshold\": 0.0",
        "threshold(1.5,0);ReLU;\"max_value\": null, \"negative_slope\": 0.0, \"threshold\": 1.5",
        "general_relu(6,0.5,1);ReLU;\"max_value\": 6.0, \"negative_slope\": 0.5, \"threshold\": 1.0",
        "general_relu(Infinity,0.5,1);ReLU;"
            + "\"max_value\": null, \"negative_slope\": 0.5, \"threshold\": 1.0",
        "leaky_relu(0.3);LeakyReLU;\"negative_slope\": 0.3",
        "leaky_relu(0.2);LeakyReLU;\"negative_slope\": 0.2",
        "leaky_relu(0);LeakyReLU;\"negative_slope\": 0.0",
        "leaky_relu(1E-45);LeakyReLU;\"negative_slope\": 1.4E-45",
        "prelu(0.25);PReLU;\"alpha_initializer\": {\"module\": \"keras.initializers\","
            + " \"class_name\": \"Constant\", \"config\": {\"value\": 0.25},"
            + " \"registered_name\": null}",
        "elu(2);ELU;\"alpha\": 2.0",
        "elu(-1.5);ELU;\"alpha\": -1.5",
        "identity;Identity;``",
        "sigmoid;Activation;\"activation\": \"sigmoid\"",
        "tanh;Activation;\"activation\": \"tanh\"",
        "hardtanh;Activation;\"activation\": \"hard_tanh\"",
        "softshrink;Activation;\"activation\": \"soft_shrink\"",
        "hardshrink;Activation;\"activation\": \"hard_shrink\"",
        "silu;Activation;\"activation\": \"silu\"",
        "hardswish;Activation;\"activation\": \"hard_silu\""
      })
  void written(String name, String className, String config) {
    Activation activation = Activations.parse(name);
    String written = Keras.write(activation);
    assertThat(written)
        .isEqualTo(
            "{\"module\": \"keras.layers\", \"class_name\": \"%s\",".formatted(className)
                + " \"config\": {%s}, \"registered_name\": null}".formatted(config));
    assertThat(Keras.read(written)).isEqualTo(activation);
  }

  @Test
  @DisplayName("any float reads back, though JSON's numbers are doubles")
  void anyFloat() {
    Random random = new Random(12);
    for (int i = 0; i < 20_000; i++) {
      float alpha = Float.intBitsToFloat(random.nextInt());
      if (Float.isFinite(alpha)) {
        assertReadsBack(Activations.elu(alpha));
      }
    }
    // Its shortest decimal, as a double, is nearer to the next float.
    float roundedTwice = 7.038531e-26f;
    assertThat((float) Double.parseDouble(Float.toString(roundedTwice))).isNotEqualTo(roundedTwice);
    assertReadsBack(Activations.elu(roundedTwice));
  }

  private static void assertReadsBack(Activation activation) {
    assertThat(Keras.read(Keras.write(activation))).isEqualTo(activation);
  }

  @Test
  @DisplayName("the sign of a PReLU's zero reads back")
  void negativeZero() {
    assertReadsBack(Activations.prelu(-0f));
  }

  @Test
  @DisplayName("what is one function in Keras comes back as that function's own activation")
  void oneFunction() {
    assertThat(Keras.read(Keras.write(Activations.hardTanh(0f, 6f))))
        .isEqualTo(Activations.relu6());
    assertThat(Keras.read(Keras.write(Activations.threshold(0f, 0f))))
        .isEqualTo(Activations.relu());
    assertThat(Keras.read(Keras.write(Activations.generalRelu(6f, 0f, 0f))))
        .isEqualTo(Activations.relu6());
    assertThat(Keras.read(Keras.write(Activations.swish(1f)))).isEqualTo(Activations.silu());
    assertThat(Keras.read(Keras.write(Activations.softplus(1f, 18f))))
        .isEqualTo(Activations.softplus(1f, Float.POSITIVE_INFINITY));
  }

  @DisplayName("what Keras cannot say is an error that names it")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "rrelu(0.125,0.33333334)",
        "leaky_relu(-0.5)",
        "gelu_tanh",
        "hardsigmoid_linear(0.2,0.5)",
        "prelu(0.1,0.2)",
        "prelu(0.1,elements_per_channel=4)",
        "hardtanh(-2.0,2.0)",
        "threshold(1.0,2.0)",
        "threshold(-1.0,0.0)",
        "softshrink(2.0)",
        "hardshrink(0.0)"
      })
  void notSayable(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Keras.write(Activations.parse(name)))
        .withMessageContainingAll("Keras", name);
  }

  @DisplayName("functions of several elements are no activation: the error says what is")
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "glu, 'use Activations.glu().rows(width, GatedRows.Order.UP_GATE)'",
    "tf.nn.softmax, use Activations.softmax(width)",
    "softmax_v2, use Activations.softmax(width)",
    "softmax, use Activations.softmax(width)",
    "log_softmax, use Activations.logSoftmax(width)",
    "sparsemax, use Activations.sparsemax(width)"
  })
  void functionOfSeveralElements(String function, String way) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Keras.read(function))
        .withMessageContainingAll("Keras function", "no Activation here", way);
  }

  @Test
  @DisplayName("the layer Softmax is none either")
  void softmaxLayer() {
    for (String softmax : new String[] {layer("Softmax", "\"axis\": -1"), "Softmax"}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Keras.read(softmax))
          .withMessageContainingAll(
              "Keras layer", "no Activation here", "use Activations.softmax(width)");
    }
  }

  @Test
  @DisplayName("the function threshold has arguments, which its name does not give")
  void threshold() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Keras.read("threshold"))
        .withMessageContainingAll("Keras function threshold", "use Activations.threshold");
  }

  @DisplayName("a function without a counterpart: the error names it and lists those there are")
  @ParameterizedTest
  @ValueSource(strings = {"softmin", "leaky_re_lu_1", "leaky_relu(0.1)", "", "\"softmin\""})
  void unknownFunction(String function) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Keras.read(function))
        .withMessageContainingAll(
            "Keras function \"" + function.replace("\"", "") + "\"", "hard_tanh, leaky_relu");
  }

  @DisplayName("a layer without a counterpart: the error names it and lists those there are")
  @ParameterizedTest
  @ValueSource(strings = {"Maxout", "leaky_relu", "Dense", "Sequential"})
  void unknownLayer(String className) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Keras.read(layer(className, "")))
        .withMessageContainingAll("Keras layer \"" + className + "\"", "LeakyReLU, PReLU, ReLU");
  }

  @Test
  @DisplayName("a ReLU with an argument that it has not: the error tells which it has")
  void reluWithAnother() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Keras.read(layer("ReLU", "\"alpha\": 0.1")))
        .withMessageContainingAll(
            "no counterpart of the Keras layer ReLU with",
            "[max_value=None, negative_slope=0.0, threshold=0.0]",
            "[max_value=None, negative_slope=0.0, threshold]");
  }

  @DisplayName("a bad argument: the error names the layer, the argument and the value")
  @ParameterizedTest(name = "{0} with {1}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "LeakyReLU;\"negative_slope\": null;negative_slope must be a number but is None",
        "LeakyReLU;\"negative_slope\": true;negative_slope must be a number but is true",
        "LeakyReLU;\"negative_slope\": \"0.1\";negative_slope must be a number but is 0.1",
        "LeakyReLU;\"negative_slope\": [0.1];negative_slope must be a number but is [0.1]",
        "LeakyReLU;\"negative_slope\": -0.5;negative_slope must be at least 0 but is -0.5",
        "LeakyReLU;\"alpha\": 1e39;alpha must be a float, but 1e39 is too large",
        "LeakyReLU;\"alpha\": 0.1, \"negative_slope\": 0.2;[negative_slope] or [alpha]",
        "LeakyReLU;\"slope\": 0.1;slope=0.1",
        "ReLU;\"negative_slope\": null;negative_slope must be a number but is None",
        "ReLU;\"negative_slope\": -0.5;negative_slope must be at least 0 but is -0.5",
        "ReLU;\"threshold\": -1;threshold must be at least 0 but is -1.0",
        "ReLU;\"max_value\": -1, \"threshold\": 1;max_value must be at least 0 but is -1.0",
        "ReLU;\"max_value\": 1, \"negative_slope\": -1;negative_slope must be at least 0 but is -1.0",
        "ReLU;\"negative_slope\": 1, \"threshold\": -1;threshold must be at least 0 but is -1.0",
        "ReLU;\"max_value\": -1;max must be at least min = 0.0 but is -1.0",
        "ReLU;\"max_value\": \"6\";max_value must be a number but is 6",
        "ThresholdedReLU;\"theta\": -1;theta must be at least 0 but is -1.0",
        "ELU;\"alpha\": null;alpha must be a number but is None",
        "Identity;\"alpha\": 1;alpha=1.0",
        "PReLU;\"alpha_initializer\": null;alpha_initializer must be a number but is None",
        "PReLU;\"alpha_initializer\": \"glorot_uniform\";but is glorot_uniform",
        "PReLU;\"alpha_initializer\": \"Constant\";must have a number as its value",
        "PReLU;\"alpha_initializer\": {};class_name must be a text but is null",
        "Activation;``;activation of the Keras layer Activation is missing",
        "Activation;\"activation\": 1;a configuration but is 1",
        "Activation;\"activation\": \"relu\", \"alpha\": 1;Activation has no argument alpha",
        "ReLU;\"max_value\": \"None\";max_value must be a number but is None"
      })
  void badArgument(String className, String config, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Keras.read(layer(className, config)))
        .withMessageContaining(message);
  }

  @Test
  @DisplayName("null: NullPointerException that names the argument")
  void nothing() {
    assertThatNullPointerException()
        .isThrownBy(() -> Keras.read((String) null))
        .withMessage("text");
    assertThatNullPointerException()
        .isThrownBy(() -> Keras.read((Map<String, ?>) null))
        .withMessage("configuration");
    assertThatNullPointerException()
        .isThrownBy(() -> Keras.read("relu", null))
        .withMessage("version");
    assertThatNullPointerException()
        .isThrownBy(() -> Keras.read(Map.of(), null))
        .withMessage("version");
    assertThatNullPointerException().isThrownBy(() -> Keras.write(null)).withMessage("activation");
  }
}
