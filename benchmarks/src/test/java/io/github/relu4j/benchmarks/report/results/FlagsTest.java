package io.github.relu4j.benchmarks.report.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A JVM's flags")
class FlagsTest {

  @ParameterizedTest
  @CsvSource({
    "'', NONE",
    "-Xmx2g, NONE",
    "-Xmx2g;--add-modules=jdk.incubator.vector, MODULE",
    "--add-modules;jdk.incubator.vector;-Xmx2g, MODULE",
    "--add-modules=jdk.incubator.vector;-Drelu4j.path=vector, VECTOR",
    "-Drelu4j.path=vector;-Xmx2g;--add-modules;jdk.incubator.vector, VECTOR",
    "--add-modules=jdk.incubator.vector;-Drelu4j.path=scalar, SCALAR",
    "-XX:-UseFMA, WITHOUT_FMA"
  })
  @DisplayName("tell which path is measured, however they are written")
  void of(String arguments, Flags expected) {
    assertThat(Flags.of(List.of(arguments.split(";")))).isEqualTo(expected);
  }
}
