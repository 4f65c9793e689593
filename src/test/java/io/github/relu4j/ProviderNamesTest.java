package io.github.relu4j;

import static io.github.relu4j.support.Providing.warnings;
import static io.github.relu4j.support.Providing.with;
import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import io.github.relu4j.example.Ramp;
import io.github.relu4j.example.SquaredRelu;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The name of an activation that a user provides")
class ProviderNamesTest {

  /** A record with a prefix in its name. */
  record AcmeRelu() implements ElementwiseActivation {
    @Override
    public float forward(float x) {
      return Math.max(x, 0f);
    }

    @Override
    public float derivative(float x) {
      return x > 0f ? 1f : 0f;
    }

    @Override
    public String name() {
      return "acme:relu";
    }
  }

  /** Has a prefix. */
  public static final class OfAcmeRelu extends ProvidersTest.Provides {
    public OfAcmeRelu() {
      super("acme:relu", new AcmeRelu());
    }
  }

  /** Another name for an activation of the library's. */
  public static final class OfRectifier extends ProvidersTest.Provides {
    public OfRectifier() {
      super("rectifier", Activations.relu());
    }
  }

  /** Does not tell its name. */
  record Nameless() implements ElementwiseActivation {
    @Override
    public float forward(float x) {
      return x;
    }

    @Override
    public float derivative(float x) {
      return 1f;
    }

    @Override
    public String name() {
      throw new IllegalStateException("no name");
    }
  }

  /** Provides the one that does not tell its name. */
  public static final class OfNameless extends ProvidersTest.Provides {
    public OfNameless() {
      super("nameless", new Nameless());
    }
  }

  /** Makes activations whose name is that of another provider. */
  public static final class OfLossy implements ActivationProvider {
    @Override
    public String name() {
      return "lossy";
    }

    @Override
    public Activation create(float... parameters) {
      return new Ramp(parameters[0]);
    }
  }

  /** Has a name of the library's, and no other test finds it. */
  public static final class OfElu extends ProvidersTest.Provides {
    public OfElu() {
      super("elu", new SquaredRelu());
    }
  }

  /** Cannot be made, and no other test finds it. */
  public static final class BrokenAlone extends ProvidersTest.Provides {
    public BrokenAlone() {
      super("broken", new SquaredRelu());
      throw new IllegalStateException("broken");
    }
  }

  /** Has the name that a test gives it, and may have had others before. */
  public static final class Named extends ProvidersTest.Provides {

    private static String given;

    public Named() {
      super(given, new SquaredRelu());
    }
  }

  @TempDir private Path directory;

  private List<String> warningsWith(Runnable test, Class<?>... providers) {
    return warnings(() -> with(directory, test, providers));
  }

  @DisplayName("of a name of the library's is left out: the name means what it means without it")
  @ParameterizedTest
  @ValueSource(strings = {"relu", "glu", "maxout", "softmax"})
  void clashWithTheLibrary(String name) throws IOException {
    List<String> namesWithout = Activations.names();
    Object meant = resultOf(() -> Activations.parse(name));
    Named.given = name;
    with(
        directory,
        () -> {
          assertThat(resultOf(() -> Activations.parse(name))).isEqualTo(meant);
          assertThat(Activations.names()).isEqualTo(namesWithout);
        },
        Named.class);
  }

  private static Object resultOf(Supplier<Activation> supplier) {
    try {
      return supplier.get();
    } catch (IllegalArgumentException e) {
      return e.getMessage();
    }
  }

  @Test
  @DisplayName("of a name of the library's is told so once, by a warning that names it")
  void clashWarning() {
    List<String> warnings =
        warningsWith(
            () -> {
              Activations.names();
              Activations.names();
            },
            OfElu.class,
            ProvidersTest.OfSquaredRelu.class);
    assertThat(warnings)
        .singleElement(as(STRING))
        .contains(OfElu.class.getName(), "\"elu\"", "acme:elu");
  }

  @Test
  @DisplayName("is looked up for no name of the library's")
  void notLookedUp() {
    List<String> warnings =
        warningsWith(
            () -> {
              Activations.parse("mish");
              Activations.parse("leaky_relu(0.2)");
              Activations.parseGated("glu(tanh)");
            },
            BrokenAlone.class);
    assertThat(warnings).isEmpty();
  }

  @Test
  @DisplayName("with a prefix is known by its whole name, beside the library's of the same name")
  void prefix() throws IOException {
    with(
        directory,
        () -> {
          assertThat(Activations.parse("acme:relu")).isEqualTo(new AcmeRelu());
          assertThat(Activations.parse("relu")).isEqualTo(Activations.relu());
          assertThat(Activations.parseGated("glu(acme:relu)"))
              .isEqualTo(Activations.glu(new AcmeRelu()));
        },
        OfAcmeRelu.class);
  }

  @DisplayName("of a malformed name is left out")
  @ParameterizedTest
  @ValueSource(strings = {"Two words", ":relu", "acme:my:relu", "acme:"})
  void malformedName(String name) throws IOException {
    List<String> namesWithout = Activations.names();
    Named.given = name;
    with(directory, () -> assertThat(Activations.names()).isEqualTo(namesWithout), Named.class);
  }

  @Test
  @DisplayName(
      "whose name does not read back is told so once, by a warning that names its provider")
  void nameThatIsLost() {
    List<String> warnings =
        warningsWith(
            () -> {
              assertThat(Activations.parse("lossy(0.5)")).isEqualTo(new Ramp(0.5f));
              assertThat(Activations.parse("lossy(0.75)")).isEqualTo(new Ramp(0.75f));
            },
            OfLossy.class);
    assertThat(warnings)
        .singleElement(as(STRING))
        .contains(OfLossy.class.getName(), "acme:ramp(0.5)", "read back");
  }

  @Test
  @DisplayName("that the activation does not tell is told so once, and the activation works")
  void nameThatIsThrown() {
    List<String> warnings =
        warningsWith(
            () -> assertThat(Activations.parse("nameless")).isInstanceOf(Nameless.class),
            OfNameless.class);
    assertThat(warnings).singleElement(as(STRING)).contains(OfNameless.class.getName());
  }

  @Test
  @DisplayName("whose name reads back is not warned of, be it a name of the library's")
  void nameThatIsKept() {
    List<String> warnings =
        warningsWith(
            () -> {
              Activations.parse("acme:ramp(0.5)");
              Activations.parse("acme:relu");
              Activations.parse("rectifier");
            },
            ProvidersTest.OfRamp.class,
            OfAcmeRelu.class,
            OfRectifier.class);
    assertThat(warnings).isEmpty();
  }
}
