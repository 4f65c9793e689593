package io.github.relu4j.benchmarks.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.relu4j.benchmarks.report.results.BenchmarkResult;
import io.github.relu4j.benchmarks.report.results.InvalidResultsException;
import io.github.relu4j.benchmarks.report.results.Origin;
import io.github.relu4j.benchmarks.report.results.Samples;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The head of a run")
class HeaderTest {

  @Test
  @DisplayName("tells machine, JDK, date, engines, and why an engine is absent")
  void sample() throws IOException, InvalidResultsException {
    assertThat(Header.of(Samples.run()).lines())
        .contains(
            "- Machine: Sample Processor 3000 (family 25, model 17), 2 cores, 8 GiB; GNU/Linux 6.1"
                + " amd64",
            "- JDK: Sample Vendor 25.0.1+8",
            "- Measured: last on 2026-11-25",
            "- Engines, as of the last run: relu4j 0.1.0-SNAPSHOT, arraycopy 25.0.1, onednn 3.11, math 25.0.1, lanewise"
                + " 25.0.1",
            "- Absent: nd4j (UnsatisfiedLinkError: no jnind4jcpu)",
            "- Worst errors are those of: math 25, lanewise 25",
            "- Bytes allocated a call, at most, by relu4j, vector path: 0; relu4j, no flag: 2");
  }

  @Test
  @DisplayName("tells the flags of the JVMs")
  void flags() throws IOException, InvalidResultsException {
    assertThat(Header.of(Samples.run()))
        .contains("`-Xmx2g --add-modules=jdk.incubator.vector -Drelu4j.path=vector`")
        .contains("`-XX:-UseFMA`");
  }

  @Test
  @DisplayName("tells the versions that the results record, with letters where there are several")
  void versions() throws IOException, InvalidResultsException {
    String header =
        Header.of(
            Samples.runOf(
                List.of(
                    Samples.with(
                        Samples.compared("math", Samples.NONE, 16, 1, 1), of("3.12", "02")),
                    Samples.with(
                        Samples.compared("math", Samples.NONE, 32, 1, 1), of("3.11", "01")),
                    Samples.with(
                        Samples.compared("jafama", Samples.NONE, 16, 1, 1), of("2", "03"))),
                List.of()));

    assertThat(header)
        .contains("- Measured: 2026-01-01 to 2026-01-03")
        .contains("- Engines: math (3.11<sup>a</sup>; 3.12<sup>b</sup>), jafama 2");
  }

  @Test
  @DisplayName("calls no engine absent that was measured in an earlier run")
  void presentBefore() throws IOException, InvalidResultsException {
    BenchmarkResult earlier = Samples.compared("nd4j", Samples.NONE, 16, 1, 1);

    assertThat(Header.of(Samples.runOf(List.of(earlier), List.of()))).doesNotContain("Absent");
  }

  private static Origin of(String version, String day) {
    return new Origin("2026-01-" + day, version, "", "", "Sample Vendor 25", "Linux");
  }

  @Test
  @DisplayName("keeps system properties of other programs, such as their directories, to itself")
  void properties() throws IOException, InvalidResultsException {
    String header =
        Header.of(
            Samples.runOf(
                List.of(Samples.compared("math", List.of("-Dcache=somewhere"), 16, 1, 1)),
                List.of()));

    assertThat(header).contains("- Flags: none").doesNotContain("somewhere");
  }
}
