package io.github.relu4j.benchmarks.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.relu4j.Activations;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The name that another system has for an activation")
class ForeignNameTest {

  @Test
  @DisplayName("comes with its parameters and without")
  void parameters() {
    assertThat(Framework.ONNX.name(Activations.softShrink(2f)))
        .isEqualTo(new ForeignName("Shrink(bias=2.0, lambd=2.0)", "Shrink"));
    assertThat(Framework.ONNX.name(Activations.tanh())).isEqualTo(new ForeignName("Tanh", "Tanh"));
  }

  @Test
  @DisplayName("is in Keras the call that makes the layer")
  void kerasLayer() {
    String json =
        "{\"module\": \"keras.layers\", \"class_name\": \"PReLU\", \"config\":"
            + " {\"alpha_initializer\": {\"module\": \"keras.initializers\", \"class_name\":"
            + " \"Constant\", \"config\": {\"value\": 0.25}, \"registered_name\": null},"
            + " \"shared_axes\": null}, \"registered_name\": null}";

    assertThat(ForeignName.ofKeras(json))
        .isEqualTo(
            new ForeignName(
                "PReLU(alpha_initializer=Constant(value=0.25), shared_axes=None)", "PReLU"));
  }

  @Test
  @DisplayName("is in Keras a function, where it has no layer but Activation")
  void kerasFunction() {
    String json =
        "{\"module\": \"keras.layers\", \"class_name\": \"Activation\", \"config\":"
            + " {\"activation\": \"silu\"}, \"registered_name\": null}";

    assertThat(ForeignName.ofKeras(json)).isEqualTo(new ForeignName("Activation('silu')", "silu"));
  }

  @Test
  @DisplayName("is at Hugging Face the name in a configuration")
  void huggingFace() {
    assertThat(Framework.HUGGING_FACE.name(Activations.geluTanh()))
        .isEqualTo(new ForeignName("gelu_pytorch_tanh", "gelu_pytorch_tanh"));
  }

  @Test
  @DisplayName("is in Deeplearning4j a constant, and in timm a name for act_layer")
  void dl4jAndTimm() {
    assertThat(Framework.DL4J.name(Activations.silu()))
        .isEqualTo(new ForeignName("SWISH", "SWISH"));
    assertThat(Framework.TIMM.name(Activations.hardMish()))
        .isEqualTo(new ForeignName("hard_mish", "hard_mish"));
  }

  @Test
  @DisplayName("is missing in JAX where it has no such function")
  void none() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Framework.JAX.name(Activations.hardShrink()))
        .withMessage("JAX has no function hardshrink");
  }
}
