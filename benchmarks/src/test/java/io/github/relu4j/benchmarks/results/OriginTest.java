package io.github.relu4j.benchmarks.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("The origin of a result")
class OriginTest {

  private static final Machine MACHINE = new Machine("AMD EPYC", "26", "2", 2);

  @DisplayName("is kept apart for a first look, or where nobody can check out what was measured")
  @ParameterizedTest
  @CsvSource({
    "0123abc, false, ''",
    "0123abc, true, quick",
    "0123abc-dirty, false, quick",
    "'', false, quick"
  })
  void folder(String commit, boolean firstLook, String last) {
    Origin origin = new Origin(MACHINE, "17", commit, "2026-01-01", "");

    assertThat(origin.folder(firstLook))
        .isEqualTo(Path.of("benchmarks", "results", MACHINE.slug(), last));
  }

  @Test
  @DisplayName("has the command as it is typed")
  void command() {
    assertThat(Origin.ofProfile("compare-full", List.of()).command()).isEqualTo("-Pcompare-full");
    assertThat(Origin.ofProfile("compare", List.of("--lengths", "16,256")).command())
        .isEqualTo("-Pcompare -Dcompare.options=\"--lengths 16,256\"");
  }

  @Test
  @DisplayName("has Git's commit, in a clone")
  void commit() {
    assumeThat(Path.of("..", ".git")).exists();

    assertThat(Commit.here()).matches("[0-9a-f]{7,}(-dirty)?");
  }

  @DisplayName("has a folder's name: the processor's, with its family where the name is vague")
  @ParameterizedTest(name = "{4}")
  @CsvSource({
    "AMD EPYC, 26, 2, 2, amd-epyc-family-26-model-2-2-cores",
    "AMD EPYC 9634 84-Core Processor, 25, 17, 8, amd-epyc-9634-84-core-processor-8-cores",
    "Intel(R) Core(TM) i7-8550U CPU @ 1.80GHz, 6, 142, 8, intel-core-i7-8550u-cpu-8-cores",
    "Apple M2, '', '', 8, apple-m2-8-cores",
    "Unknown, '', '', 1, unknown-1-cores"
  })
  void slug(String processor, String family, String model, int cores, String slug) {
    assertThat(new Machine(processor, family, model, cores).slug()).isEqualTo(slug);
  }

  @Test
  @DisplayName("is this machine and this JDK")
  void here() {
    Origin here = Origin.of("typed");

    assertThat(here.machine().processor()).isNotBlank();
    assertThat(here.machine().cores()).isEqualTo(Runtime.getRuntime().availableProcessors());
    assertThat(here.jdk()).endsWith(Runtime.version().toString());
  }
}
