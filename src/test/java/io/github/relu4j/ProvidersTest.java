package io.github.relu4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.relu4j.example.Ramp;
import io.github.relu4j.example.SquaredRelu;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
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

  /** Has a name of the library's. */
  public static final class OfRelu extends Provides {
    public OfRelu() {
      super("relu", new SquaredRelu());
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

  /** Takes the name of a gated unit. */
  public static final class OfGlu extends Provides {
    public OfGlu() {
      super("glu", new SquaredRelu());
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
      return "ramp";
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
        () -> {
          assertThat(Activations.names()).contains("relu", "squared_relu", "ramp");
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
        () -> {
          assertThat(Activations.parse("ramp")).isEqualTo(new Ramp(0.2f));
          assertThat(Activations.parse("ramp(0.5)")).isEqualTo(new Ramp(0.5f));
          assertThatIllegalArgumentException()
              .isThrownBy(() -> Activations.parse("ramp(0.5, 3)"))
              .withMessageContaining("slope");
          assertThatIllegalArgumentException()
              .isThrownBy(() -> Activations.parse("ramp(x)"))
              .withMessageContaining("\"x\"");
        },
        OfRamp.class);
  }

  @Test
  @DisplayName("is unknown where its provider is not there")
  void unknown() {
    assertThatIllegalArgumentException().isThrownBy(() -> Activations.parse("ramp"));
  }

  @Test
  @DisplayName("of a name that another has is an error that names both, for that name alone")
  void clash() throws IOException {
    with(
        () -> {
          assertThatIllegalArgumentException()
              .isThrownBy(() -> Activations.parse("squared_relu"))
              .withMessageContainingAll(
                  "squared_relu", OfSquaredRelu.class.getName(), AlsoOfSquaredRelu.class.getName());
          assertThatIllegalArgumentException()
              .isThrownBy(() -> Activations.parse("relu"))
              .withMessageContainingAll("relu", "relu4j itself", OfRelu.class.getName());
          assertThat(Activations.parse("tanh")).isEqualTo(Activations.tanh());
          assertThat(Activations.names()).doesNotHaveDuplicates();
        },
        OfSquaredRelu.class,
        AlsoOfSquaredRelu.class,
        OfRelu.class);
  }

  @Test
  @DisplayName("of the name of a gated unit is an error that names both, too")
  void clashWithGatedUnit() throws IOException {
    with(
        () ->
            assertThatIllegalArgumentException()
                .isThrownBy(() -> Activations.parse("glu"))
                .withMessageContainingAll("glu", "relu4j itself", OfGlu.class.getName()),
        OfGlu.class);
  }

  @Test
  @DisplayName("that is broken does not take the others down")
  void broken() throws IOException {
    with(
        () -> {
          assertThat(Activations.names())
              .contains("squared_relu", "ramp")
              .doesNotContain("broken", "Two words");
          assertThat(Activations.parse("ramp")).isEqualTo(new Ramp(0.2f));
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
        () -> assertThat(Activations.parse("squared_relu")).isEqualTo(new SquaredRelu()),
        "no.such.Provider\n" + OfSquaredRelu.class.getName());
  }

  @Test
  @DisplayName("that is null is an error that names the provider")
  void nothing() throws IOException {
    with(
        () ->
            assertThatIllegalStateException()
                .isThrownBy(() -> Activations.parse("nothing"))
                .withMessageContaining(OfNothing.class.getName()),
        OfNothing.class);
  }

  private void with(Runnable test, Class<?>... providers) throws IOException {
    with(test, Arrays.stream(providers).map(Class::getName).collect(Collectors.joining("\n")));
  }

  private void with(Runnable test, String providers) throws IOException {
    Path services = Files.createDirectories(directory.resolve("META-INF/services"));
    Files.writeString(services.resolve(ActivationProvider.class.getName()), providers);
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    URL[] paths = {directory.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(paths, getClass().getClassLoader())) {
      thread.setContextClassLoader(loader);
      test.run();
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
