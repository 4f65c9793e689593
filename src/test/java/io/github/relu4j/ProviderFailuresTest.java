package io.github.relu4j;

import static io.github.relu4j.support.Providing.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.relu4j.support.LoggedWarnings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.LogRecord;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A provider that fails")
class ProviderFailuresTest {

  /** Has no name to tell. */
  public static final class Nameless implements ActivationProvider {
    @Override
    public String name() {
      throw new IllegalStateException("no name today");
    }

    @Override
    public Activation create(float... parameters) {
      return Activations.relu();
    }
  }

  @TempDir private Path directory;

  @Test
  @DisplayName("is left out with one warning that names it, however often it is looked up")
  void warnedOfOnce() {
    List<LogRecord> warnings =
        LoggedWarnings.during(
            () ->
                with(
                    directory,
                    () -> {
                      Activations.names();
                      Activations.names();
                    },
                    Nameless.class));
    assertThat(warnings)
        .extracting(LogRecord::getMessage)
        .containsExactly("an ActivationProvider is left out: " + Nameless.class.getName());
  }

  @Test
  @DisplayName("does not hide the one after it, be it the 999th that fails")
  void manyFailures() {
    assertThat(namesAfterFailures(999)).contains("squared_relu");
  }

  @Test
  @DisplayName("ends the search if it is the 1000th, so that a search always ends")
  void tooManyFailures() {
    assertThat(namesAfterFailures(1_000)).contains("relu").doesNotContain("squared_relu");
  }

  private List<String> namesAfterFailures(int failures) {
    String missing =
        IntStream.range(0, failures)
            .mapToObj(provider -> "no.such.Provider" + provider + "\n")
            .collect(Collectors.joining());
    String services = missing + ProvidersTest.OfSquaredRelu.class.getName();
    List<String> names = new ArrayList<>();
    LoggedWarnings.during(() -> with(directory, () -> names.addAll(Activations.names()), services));
    return names;
  }
}
