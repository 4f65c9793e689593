package io.github.relu4j.benchmarks.report.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An engine's builds")
class BuildsTest {

  private static final BenchmarkResult OLD = Samples.compared("math", Samples.NONE, 16, 1, 1);

  private static BenchmarkResult of(String version, String commit, String jdk) {
    return Samples.with(OLD, new Origin("2026-01-01", version, "", commit, jdk, "Linux"));
  }

  @Test
  @DisplayName("need no letters where all its results are of one")
  void one() {
    BenchmarkResult result = of("1", "abc", "17");
    Builds builds = Builds.of(List.of(result, result));

    assertThat(builds.byEngine()).containsEntry("math", "1 of commit abc");
    assertThat(builds.mark(result)).isEmpty();
  }

  @Test
  @DisplayName("are told apart by version, commit and JDK")
  void several() {
    List<BenchmarkResult> results =
        List.of(
            of("1", "abc", "17"), of("2", "abc", "17"), of("2", "def", "17"), of("2", "", "25"));
    Builds builds = Builds.of(results);

    assertThat(builds.byEngine())
        .containsEntry(
            "math",
            "1 of commit abc on 17<sup>a</sup>; 2 of commit abc on 17<sup>b</sup>;"
                + " 2 of commit def on 17<sup>c</sup>; 2 on 25<sup>d</sup>");
    assertThat(results)
        .extracting(builds::mark)
        .containsExactly("<sup>a</sup>", "<sup>b</sup>", "<sup>c</sup>", "<sup>d</sup>");
  }

  @Test
  @DisplayName("are unknown in results of before they were recorded, which later ones do not hide")
  void unknown() {
    BenchmarkResult later = of("1", "", "17");
    Builds builds = Builds.of(List.of(later, OLD));

    assertThat(Builds.of(List.of(OLD)).areUnknown()).isTrue();
    assertThat(builds.areUnknown()).isFalse();
    assertThat(builds.byEngine()).containsEntry("math", "not recorded<sup>a</sup>; 1<sup>b</sup>");
    assertThat(builds.mark(OLD)).isEqualTo("<sup>a</sup>");
  }
}
