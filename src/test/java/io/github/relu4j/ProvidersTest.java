package io.github.relu4j;

import static io.github.relu4j.support.Providing.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.relu4j.example.Ramp;
import io.github.relu4j.example.SquaredRelu;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("An activation that a user provides")
class ProvidersTest {

  /** A provider of one activation. */
  abstract static class Provides implements ActivationProvider {
    private final String name;
    private final Activation activation;

    Provides(String name, Activation activation) {
      this.name = name;
      this.activation = activation;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public Activation create(float... parameters) {
      return activation;
    }
  }

  /** Provides one without parameters. */
  public static final class OfSquaredRelu extends Provides {
    public OfSquaredRelu() {
      super("squared_relu", new SquaredRelu());
    }
  }

  /** Has the name of another. */
  public static final class AlsoOfSquaredRelu extends Provides {
    public AlsoOfSquaredRelu() {
      super("squared_relu", new SquaredRelu());
    }
  }

  /** Cannot be made. */
  public static final class Broken extends Provides {
    public Broken() {
      super("broken", new SquaredRelu());
      throw new IllegalStateException("broken");
    }
  }

  /** Runs out of stack. */
  public static final class Recursive extends Provides {
    public Recursive() {
      super("recursive", new SquaredRelu());
    }

    @Override
    public String name() {
      return name();
    }
  }

  /** Fails an assertion of its own. */
  public static final class Asserting extends Provides {
    public Asserting() {
      super("asserting", new SquaredRelu());
    }

    @Override
    public String name() {
      throw new AssertionError("no configuration");
    }
  }

  /** Has a name that could not be parsed. */
  public static final class Misnamed extends Provides {
    public Misnamed() {
      super("Two words", new SquaredRelu());
    }
  }

  /** Makes nothing. */
  public static final class OfNothing extends Provides {
    public OfNothing() {
      super("nothing", null);
    }
  }

  /** Provides one with a parameter. */
  public static final class OfRamp implements ActivationProvider {
    @Override
    public String name() {
      return "acme:ramp";
    }

    @Override
    public Activation create(float... parameters) {
      if (parameters.length > 1) {
        throw new IllegalArgumentException("ramp takes a slope alone");
      }
      return new Ramp(parameters.length == 0 ? 0.2f : parameters[0]);
    }
  }

  @TempDir private Path directory;

  @Test
  @DisplayName("is known by its name, beside the library's own")
  void known() throws IOException {
    with(
        directory,
        () -> {
          assertThat(Activations.names()).contains("relu", "squared_relu", "acme:ramp");
          assertThat(Activations.parse("squared_relu")).isEqualTo(new SquaredRelu());
          assertThat(Activations.parse("relu")).isEqualTo(Activations.relu());
        },
        OfSquaredRelu.class,
        OfRamp.class);
  }

  @Test
  @DisplayName("gets the parameters that are written after its name")
  void parameters() throws IOException {
    with(
        directory,
        () -> {
          assertThat(Activations.parse("acme:ramp")).isEqualTo(new Ramp(0.2f));
          assertThat(Activations.parse("acme:ramp(0.5)")).isEqualTo(new Ramp(0.5f));
          assertThatIllegalArgumentException()
              .isThrownBy(() -> Activations.parse("acme:ramp(0.5, 3)"))
              .withMessageContaining("slope");
          assertThatIllegalArgumentException()
              .isThrownBy(() -> Activations.parse("acme:ramp(x)"))
              .withMessageContaining("\"x\"");
          assertThatIllegalArgumentException()
              .isThrownBy(() -> Activations.parse("acme:ramp(1e-46)"))
              .withMessageContainingAll("a parameter of acme:ramp", "1e-46 is too small");
        },
        OfRamp.class);
  }

  @Test
  @DisplayName("is unknown where its provider is not there")
  void unknown() {
    assertThatIllegalArgumentException().isThrownBy(() -> Activations.parse("acme:ramp"));
  }

  @Test
  @DisplayName(
      "of a name that another provider has is an error that names both, for that name alone")
  void clash() throws IOException {
    with(
        directory,
        () -> {
          assertThatIllegalArgumentException()
              .isThrownBy(() -> Activations.parse("squared_relu"))
              .withMessageContainingAll(
                  "squared_relu", OfSquaredRelu.class.getName(), AlsoOfSquaredRelu.class.getName());
          assertThat(Activations.parse("acme:ramp")).isEqualTo(new Ramp(0.2f));
          assertThat(Activations.names()).doesNotHaveDuplicates();
        },
        OfSquaredRelu.class,
        AlsoOfSquaredRelu.class,
        OfRamp.class);
  }

  @Test
  @DisplayName("that is broken does not take the others down")
  void broken() throws IOException {
    with(
        directory,
        () -> {
          assertThat(Activations.names())
              .contains("squared_relu", "acme:ramp")
              .doesNotContain("broken", "Two words");
          assertThat(Activations.parse("acme:ramp")).isEqualTo(new Ramp(0.2f));
        },
        Broken.class,
        Recursive.class,
        Asserting.class,
        OfSquaredRelu.class,
        Misnamed.class,
        OfRamp.class);
  }

  @Test
  @DisplayName("whose class is missing does not take the others down")
  void missing() throws IOException {
    with(
        directory,
        () -> assertThat(Activations.parse("squared_relu")).isEqualTo(new SquaredRelu()),
        "no.such.Provider\n" + OfSquaredRelu.class.getName());
  }

  @Test
  @DisplayName("that is null is an error that names the provider")
  void nothing() throws IOException {
    with(
        directory,
        () ->
            assertThatIllegalStateException()
                .isThrownBy(() -> Activations.parse("nothing"))
                .withMessageContaining(OfNothing.class.getName()),
        OfNothing.class);
  }
}
