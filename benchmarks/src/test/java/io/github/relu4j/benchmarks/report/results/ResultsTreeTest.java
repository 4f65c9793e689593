package io.github.relu4j.benchmarks.report.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.relu4j.benchmarks.Operation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A tree of results")
class ResultsTreeTest {

  private static final String A_RESULT =
      """
      [{"benchmark": "a.UnalignedBenchmark.fromZero", "forks": 1, "measurementIterations": 1,
        "primaryMetric": {"score": 5, "scoreError": "NaN", "scoreUnit": "ns/op"}}]
      """;

  @TempDir private Path root;

  @Test
  @DisplayName("has a run for each machine and JDK, the latest JDK first")
  void order() throws IOException, InvalidResultsException {
    for (String directory : new String[] {"b/jdk9", "b/jdk25", "a/jdk17"}) {
      write(directory, "jmh.json", A_RESULT);
      write(directory, "machine.json", "{}");
    }

    assertThat(ResultsTree.read(root))
        .extracting(Run::fileName)
        .containsExactly("a-jdk17", "b-jdk25", "b-jdk9");
  }

  @Test
  @DisplayName("is read with the machine and the accuracies")
  void sample() throws IOException, InvalidResultsException {
    Run run = Samples.run();

    assertThat(run.machine().processor()).isEqualTo("Sample Processor 3000");
    assertThat(run.accuracy("onednn", "tanh", Operation.FORWARD))
        .contains(new Accuracy("onednn", "3.11", "tanh", Operation.FORWARD, 8388608, 2.5, 3));
    assertThat(run.accuracy("onednn", "tanh", Operation.BACKWARD)).isEmpty();
  }

  @Test
  @DisplayName("may have scores of one iteration, which have no error, and errors without bound")
  void notANumber() throws IOException, InvalidResultsException {
    write("a/jdk25", "jmh.json", A_RESULT);
    write("a/jdk25", "machine.json", "{}");
    write(
        "a/jdk25",
        "accuracy.json",
        "[{\"engine\": \"x\", \"worstUlp\": Infinity, \"worstUlpNormalResults\": \"Infinity\"}]");

    Run run = ResultsTree.read(root).get(0);

    assertThat(run.results().get(0).score()).isEqualTo(new Score(5, Double.NaN));
    assertThat(run.accuracies())
        .extracting(Accuracy::worstUlp, Accuracy::worstUlpNormalResults)
        .containsExactly(tuple(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY));
  }

  @Test
  @DisplayName("that does not exist is told from one that is read")
  void missing() {
    assertThatThrownBy(() -> ResultsTree.read(root.resolve("nowhere")))
        .isInstanceOf(InvalidResultsException.class)
        .hasMessageStartingWith("there are no results: no file of JMH is in")
        .hasMessageContaining("nowhere");
  }

  @Test
  @DisplayName("with nothing but a quick run, in a directory below, has no results")
  void quickRun() throws IOException {
    write("a/jdk25/quick", "jmh.json", A_RESULT);

    assertThatThrownBy(() -> ResultsTree.read(root))
        .isInstanceOf(InvalidResultsException.class)
        .hasMessageContaining("of a quick run, do not count");
  }

  @Test
  @DisplayName("without a machine's description: the error names the file")
  void withoutMachine() throws IOException {
    write("a/jdk25", "jmh.json", A_RESULT);

    assertThatThrownBy(() -> ResultsTree.read(root))
        .isInstanceOf(InvalidResultsException.class)
        .hasMessage("there is no file " + root.resolve("a/jdk25/machine.json"));
  }

  @Test
  @DisplayName("with a broken file: the error names it")
  void broken() throws IOException {
    write("a/jdk25", "jmh.json", "[{");
    write("a/jdk25", "machine.json", "{}");

    assertThatThrownBy(() -> ResultsTree.read(root))
        .isInstanceOf(InvalidResultsException.class)
        .hasMessageStartingWith(root.resolve("a/jdk25/jmh.json") + ": ");
  }

  @Test
  @DisplayName("with a file that goes on after its end: the error names it")
  void trailing() throws IOException {
    write("a/jdk25", "jmh.json", A_RESULT + "]");
    write("a/jdk25", "machine.json", "{}");

    assertThatThrownBy(() -> ResultsTree.read(root))
        .isInstanceOf(InvalidResultsException.class)
        .hasMessageStartingWith(root.resolve("a/jdk25/jmh.json") + ": ");
  }

  private void write(String directory, String name, String text) throws IOException {
    Files.writeString(Files.createDirectories(root.resolve(directory)).resolve(name), text);
  }
}
