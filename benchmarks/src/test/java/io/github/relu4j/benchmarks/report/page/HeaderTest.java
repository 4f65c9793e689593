package io.github.relu4j.benchmarks.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.relu4j.benchmarks.report.results.InvalidResultsException;
import io.github.relu4j.benchmarks.report.results.Samples;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The head of a run")
class HeaderTest {

  @Test
  @DisplayName("tells machine, JDK, repetitions, engines, and why an engine is absent")
  void sample() throws IOException, InvalidResultsException {
    assertThat(Header.of(Samples.run()).lines())
        .contains(
            "- Machine: Sample Processor 3000 (family 25, model 17), 2 cores, 8 GiB; GNU/Linux 6.1"
                + " amd64",
            "- JDK: Sample Vendor 25.0.1+8",
            "- Measured: 2026-11-25; forks: 2, iterations: 5, each: 1000 ms",
            "- Engines: relu4j 0.1.0-SNAPSHOT, arraycopy 25.0.1, onednn 3.11, math 25.0.1, lanewise"
                + " 25.0.1",
            "- Absent: nd4j (UnsatisfiedLinkError: no jnind4jcpu)",
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
