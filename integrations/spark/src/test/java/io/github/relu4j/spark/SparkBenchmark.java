package io.github.relu4j.spark;

import io.github.relu4j.Activations;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Measures what GELU costs in Spark: rows of 256 floats a second, on one executor and on two, with
 * the vector flag and without. Each executor is a process with one core.
 */
public final class SparkBenchmark {

  private SparkBenchmark() {}

  /**
   * Starts it.
   *
   * @param args the packaged jar of this artifact, and a directory for Spark
   * @throws IOException if a process cannot be started
   * @throws InterruptedException if it is interrupted
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    if (args.length != 2) {
      throw new IllegalArgumentException("arguments: the packaged jar, a directory for Spark");
    }
    SparkHome spark = SparkHome.in(Path.of(args[1]));
    print("one executor", measure(spark, args[0], 1, false));
    print("two executors", measure(spark, args[0], 2, false));
    print("two executors with the flag", measure(spark, args[0], 2, true));
  }

  private static Map<String, Double> measure(
      SparkHome spark, String jar, int executors, boolean flag)
      throws IOException, InterruptedException {
    Process process =
        spark
            .submit(
                "--master",
                "local-cluster[" + executors + ",1,1024]",
                "--conf",
                "spark.executor.memory=1g",
                "--conf",
                "spark.scheduler.minRegisteredResourcesRatio=1.0",
                "--conf",
                "spark.sql.extensions=" + ActivationExtensions.class.getName(),
                "--conf",
                "spark.executor.extraJavaOptions="
                    + (flag ? "--add-modules=jdk.incubator.vector" : "-Drelu4j.path=auto"),
                "--jars",
                jar + "," + SparkHome.placeOf(Activations.class),
                "--class",
                BenchmarkJob.class.getName(),
                spark.jarOf(BenchmarkJob.class, SubmittedJob.class).toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    Map<String, Double> rowsPerSecond = new LinkedHashMap<>();
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith(BenchmarkJob.RESULT)) {
          String[] words = line.substring(BenchmarkJob.RESULT.length()).split(" ");
          rowsPerSecond.put(words[0], Long.parseLong(words[1]) / Double.parseDouble(words[2]));
        } else {
          System.err.println(line);
        }
      }
    }
    if (process.waitFor() != 0) {
      throw new IOException("spark-submit ended with exit code " + process.exitValue());
    }
    return rowsPerSecond;
  }

  private static void print(String where, Map<String, Double> rowsPerSecond) {
    double relu4j = rowsPerSecond.get("relu4j");
    System.out.println(where);
    rowsPerSecond.forEach(
        (way, rows) ->
            System.out.printf(
                "  %-10s %,12.0f rows/s   relu4j has %6.1f times as many%n",
                way, rows, relu4j / rows));
  }
}
