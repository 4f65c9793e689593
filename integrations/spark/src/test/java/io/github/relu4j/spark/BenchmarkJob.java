package io.github.relu4j.spark;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import scala.collection.Seq;

/**
 * What the benchmark submits: GELU in its tanh form over cached rows of 256 floats, in each way
 * that SQL has. Writes one line for each way to the standard output: its name, the rows and the
 * least seconds.
 */
public final class BenchmarkJob {

  /** How the lines begin that the benchmark reads. */
  static final String RESULT = "result ";

  private static final int WIDTH = 256;
  private static final int PARTITIONS = 8;
  private static final int WARM_UP_ROUNDS = 3;
  private static final int ROUNDS = 5;

  private BenchmarkJob() {}

  /**
   * A way to compute the same.
   *
   * @param name what it is called
   * @param rows how many rows it gets: fewer where it is slow
   * @param column the SQL
   */
  private record Way(String name, int rows, String column) {}

  private static final List<Way> WAYS =
      List.of(
          new Way("reading", 100_000, "x"),
          new Way("relu4j", 100_000, "relu4j('gelu_tanh', x)"),
          new Way("udf", 15_000, "gelu_udf(x)"),
          new Way(
              "transform",
              3_000,
              "transform(x, v -> 0.5D * v * (1D + tanh(0.7978845608028654D * (v + 0.044715D * v * v * v))))"));

  /** What one writes without a library. */
  record MathUdf() implements UDF1<Seq<Float>, float[]> {

    @Override
    public float[] call(Seq<Float> x) {
      float[] y = new float[x.size()];
      int i = 0;
      for (Iterator<Float> each = iterator(x); each.hasNext(); i++) {
        double v = each.next();
        y[i] = (float) (0.5 * v * (1 + Math.tanh(0.7978845608028654 * (v + 0.044715 * v * v * v))));
      }
      return y;
    }

    private static Iterator<Float> iterator(Seq<Float> elements) {
      scala.collection.Iterator<Float> iterator = elements.iterator();
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return iterator.hasNext();
        }

        @Override
        public Float next() {
          return iterator.next();
        }
      };
    }
  }

  /**
   * Starts the job.
   *
   * @param args none
   */
  public static void main(String[] args) {
    try (SparkSession session = SparkSession.builder().getOrCreate()) {
      session
          .udf()
          .register(
              "gelu_udf", new MathUdf(), DataTypes.createArrayType(DataTypes.FloatType, false));
      session
          .udf()
          .register(
              "array_of_row",
              new SubmittedJob.ArrayOfRow(""),
              DataTypes.createArrayType(DataTypes.FloatType, false));
      List<Dataset<Row>> queries = new ArrayList<>();
      for (Way way : WAYS) {
        String table = "rows_" + way.rows();
        session
            .range(0, way.rows(), 1, PARTITIONS)
            .selectExpr("array_of_row(id) AS x")
            .createOrReplaceTempView(table);
        if (!session.catalog().isCached(table)) {
          session.catalog().cacheTable(table);
        }
        queries.add(session.table(table).selectExpr(way.column() + " AS y"));
      }
      measure(queries);
    }
  }

  private static void measure(List<Dataset<Row>> queries) {
    double[] least = new double[WAYS.size()];
    java.util.Arrays.fill(least, Double.POSITIVE_INFINITY);
    for (int round = -WARM_UP_ROUNDS; round < ROUNDS; round++) {
      for (int i = 0; i < WAYS.size(); i++) {
        long start = System.nanoTime();
        queries.get(i).write().format("noop").mode("overwrite").save();
        double seconds = (System.nanoTime() - start) / 1e9;
        if (round >= 0) {
          least[i] = Math.min(least[i], seconds);
        }
      }
      System.out.println(
          "round " + (round + WARM_UP_ROUNDS + 1) + " of " + (WARM_UP_ROUNDS + ROUNDS));
    }
    for (int i = 0; i < WAYS.size(); i++) {
      System.out.println(RESULT + WAYS.get(i).name() + " " + WAYS.get(i).rows() + " " + least[i]);
    }
  }
}
