package io.github.relu4j.benchmarks.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A file of results")
class ResultFileTest {

  @TempDir private Path folder;
  private ResultFile file;

  private static Result result(String activation, int n, double ns) {
    return new Result()
        .with(Column.BENCHMARK, Result.COMPARE)
        .with(Column.ACTIVATION, activation)
        .with(Column.N, n)
        .withNumber(Column.NS, ns);
  }

  @BeforeEach
  void earlierRun() throws IOException, InvalidResultsException {
    file = new ResultFile(folder.resolve("new").resolve("jdk25.csv"));
    file.add(List.of(result("tanh", 4096, 1), result("relu", 4096, 2), result("relu", 256, 3)));
  }

  @Test
  @DisplayName("is sorted, lengths as numbers, whatever was measured first")
  void sorted() throws IOException {
    assertThat(Files.readAllLines(file.path()))
        .hasSize(4)
        .startsWith(String.join(",", Column.titles()))
        .extracting(line -> line.replaceAll(",+", " ").strip())
        .endsWith(
            "Compare.call relu 256 3", "Compare.call relu 4096 2", "Compare.call tanh 4096 1");
  }

  @Test
  @DisplayName("keeps what is not measured again, and has the new line of what is")
  void replaced() throws IOException, InvalidResultsException {
    file.add(List.of(result("relu", 4096, 20), result("relu", 16, 4)));

    assertThat(file.read()).extracting(Result::ns).containsExactly(4., 3., 20., 1.);
  }

  @Test
  @DisplayName("gives back what it was given, with commas and quotes")
  void quoted() throws IOException, InvalidResultsException {
    Result result = result("tanh", 1, 5).with(Column.COMMAND, "-Doptions=\"relu,tanh\"");
    file.add(List.of(result));

    assertThat(file.read()).contains(result);
  }

  @Test
  @DisplayName("leaves nothing else in its folder")
  void noPart() {
    assertThat(file.path().getParent().toFile().list()).containsExactly("jdk25.csv");
  }

  @Test
  @DisplayName("has no lines where it does not exist")
  void missing() throws IOException, InvalidResultsException {
    assertThat(ResultFile.in(folder).read()).isEmpty();
  }

  @DisplayName("is refused with the line that is at fault")
  @ParameterizedTest(name = "{1}")
  @CsvSource({
    "',soon,', line 2: ns is no number: \"soon\"",
    "',1,more,', line 2 has 23 columns",
  })
  void invalidLine(String values, String complaint) throws IOException {
    Files.writeString(
        file.path(),
        String.join(",", Column.titles())
            + "\nCompare.call"
            + ",".repeat(8)
            + values
            + ",".repeat(11)
            + "\n");

    assertThatThrownBy(file::read)
        .isInstanceOf(InvalidResultsException.class)
        .hasMessageContaining("jdk25.csv")
        .hasMessageContaining(complaint);
  }

  @Test
  @DisplayName("is refused with other columns")
  void otherColumns() throws IOException {
    Files.writeString(file.path(), "benchmark,ns\nCompare.call,1\n");

    assertThatThrownBy(file::read)
        .isInstanceOf(InvalidResultsException.class)
        .hasMessageContaining("its first line must be benchmark,activation");
  }

  @DisplayName("has numbers of five digits, without a power of ten")
  @ParameterizedTest
  @CsvSource({"15.20610663, 15.206", "16777216, 16777000", "1e-7, 0.0000001", "0, 0", "NaN, ''"})
  void digits(double number, String written) {
    assertThat(new Result().withNumber(Column.NS, number).get(Column.NS)).isEqualTo(written);
  }
}
