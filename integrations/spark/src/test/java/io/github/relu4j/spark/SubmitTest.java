package io.github.relu4j.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.relu4j.Activations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs spark-submit with the packaged jars on a driver, a master, two workers and two executors.
 */
@Tag("submit")
@DisplayName("A job that is submitted to a cluster of processes")
class SubmitTest {

  private static final Path TARGET = Path.of("target").toAbsolutePath();

  private static SparkHome spark;

  @TempDir private Path directory;

  @BeforeAll
  static void makeHome() throws IOException {
    spark = SparkHome.in(TARGET.resolve("spark"));
  }

  @Test
  @DisplayName(
      "has every row and the library's bits, though an executor dies in the middle of a task")
  void executorDies() throws Exception {
    Path halted = directory.resolve("halted");

    Map<String, String> report =
        submit("--add-modules=jdk.incubator.vector -Drelu4j.path=vector", halted.toString());

    assertThat(halted).exists();
    assertThat(report.get("lost")).isEqualTo("1");
    assertThat(report.get("executors").split(" "))
        .hasSize(2)
        .allMatch(each -> each.endsWith(":VECTOR"));
    assertThat(report.get("rows")).isEqualTo(String.valueOf(SubmittedJob.ROWS));
    assertThat(report.get("results")).isEqualTo(report.get("library"));
  }

  @Test
  @DisplayName("has the library's bits on executors without vector code")
  void withoutVectors() throws Exception {
    Map<String, String> report = submit("-Drelu4j.path=scalar -XX:TieredStopAtLevel=1");

    assertThat(report.get("executors").split(" "))
        .hasSize(2)
        .allMatch(each -> each.endsWith(":SCALAR"));
    assertThat(report.get("rows")).isEqualTo(String.valueOf(SubmittedJob.ROWS));
    assertThat(report.get("results")).isEqualTo(report.get("library"));
  }

  private Map<String, String> submit(String executorFlags, String... halted) throws Exception {
    Path result = directory.resolve("result");
    Path log = TARGET.resolve("spark-submit.log");
    String[] start = {
      "--master",
      "local-cluster[2,1,1024]",
      "--conf",
      "spark.executor.memory=1g",
      "--conf",
      "spark.scheduler.minRegisteredResourcesRatio=1.0",
      "--conf",
      "spark.sql.extensions=" + ActivationExtensions.class.getName(),
      "--conf",
      "spark.executor.extraJavaOptions=" + executorFlags,
      "--jars",
      System.getProperty("relu4j.spark.jar") + "," + SparkHome.placeOf(Activations.class),
      "--class",
      SubmittedJob.class.getName(),
      spark.jarOf(SubmittedJob.class).toString(),
      result.toString()
    };
    String[] arguments = java.util.Arrays.copyOf(start, start.length + halted.length);
    System.arraycopy(halted, 0, arguments, start.length, halted.length);
    Process process =
        spark.submit(arguments).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    try {
      assertThat(process.waitFor(5, TimeUnit.MINUTES)).as("ended, see " + log).isTrue();
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
    assertThat(process.exitValue()).as("exit code, see " + log).isZero();
    Map<String, String> report = new LinkedHashMap<>();
    for (String line : Files.readAllLines(result)) {
      report.put(line.replaceAll(" .*", ""), line.replaceAll("^\\S+ ?", ""));
    }
    return report;
  }
}
