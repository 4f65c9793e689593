package io.github.relu4j.spark;

import io.github.relu4j.Activation;
import io.github.relu4j.Activations;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerExecutorRemoved;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;

/**
 * What the test of a cluster submits: computes activations on the executors, and writes to a file
 * what came of it. Its arguments are that file, and one that is made by an executor that halts in
 * the middle of a task; without the second none halts.
 */
public final class SubmittedJob {

  static final int ROWS = 800;

  private static final int WIDTH = 256;
  private static final int PARTITIONS = 8;

  private SubmittedJob() {}

  /** Makes the array of a row. One executor halts over it, in the middle of its partition. */
  record ArrayOfRow(String halted) implements UDF1<Long, float[]> {

    @Override
    public float[] call(Long id) throws IOException {
      if (id == ROWS / 2 + ROWS / PARTITIONS / 2 && !halted.isEmpty()) {
        haltOnce(Path.of(halted));
      }
      return of(id);
    }

    private static void haltOnce(Path file) throws IOException {
      try {
        Files.createFile(file);
      } catch (FileAlreadyExistsException e) {
        return;
      }
      Runtime.getRuntime().halt(137);
    }

    /** Floats from -8 to 8, the same in every JVM. */
    static float[] of(long id) {
      float[] x = new float[WIDTH];
      for (int i = 0; i < WIDTH; i++) {
        long mixed = (id * WIDTH + i) * 0x9E3779B97F4A7C15L;
        x[i] = ((mixed >>> 40) - (1 << 23)) / (float) (1 << 20);
      }
      return x;
    }
  }

  /**
   * Starts the job.
   *
   * @param args as above
   * @throws IOException if the file cannot be written
   */
  public static void main(String[] args) throws IOException {
    AtomicInteger lost = new AtomicInteger();
    String report;
    // When it is closed, it has told of all that happened.
    try (SparkSession session = SparkSession.builder().getOrCreate()) {
      session.sparkContext().addSparkListener(countLost(lost));
      List<Row> rows = rows(session, args.length > 1 ? args[1] : "");
      report =
          String.join(
              "\n",
              "executors " + String.join(" ", executors(session)),
              "rows " + rows.size(),
              "results " + digest(rows),
              "library " + digestOfLibrary());
    }
    Files.writeString(Path.of(args[0]), report + "\nlost " + lost + "\n");
  }

  private static SparkListener countLost(AtomicInteger lost) {
    return new SparkListener() {
      @Override
      public void onExecutorRemoved(SparkListenerExecutorRemoved removed) {
        lost.incrementAndGet();
      }
    };
  }

  private static List<Row> rows(SparkSession session, String halted) {
    session
        .udf()
        .register(
            "array_of_row",
            new ArrayOfRow(halted),
            DataTypes.createArrayType(DataTypes.FloatType, false));
    return session
        .sql(
            "SELECT id, relu4j('gelu', x), relu4j_derivative('tanh', x),"
                + " relu4j_backward('elu(0.5)', x, x), relu4j('softmax', x)"
                + " FROM (SELECT id, array_of_row(id) AS x FROM range(0, %d, 1, %d))"
                    .formatted(ROWS, PARTITIONS))
        .collectAsList();
  }

  /** The processes of both executors, when that which has halted is replaced. */
  private static TreeSet<String> executors(SparkSession session) {
    TreeSet<String> executors = new TreeSet<>();
    for (int attempt = 0; attempt < 40 && executors.size() < 2; attempt++) {
      executors = processes(session);
    }
    return executors;
  }

  /** For each process that runs a task, which code of the library it runs. */
  private static TreeSet<String> processes(SparkSession session) {
    return new TreeSet<>(
        JavaSparkContext.fromSparkContext(session.sparkContext())
            .parallelize(Collections.nCopies(16, 0), 16)
            .map(
                none -> {
                  // Long enough for each executor to get a task.
                  Thread.sleep(50);
                  return ProcessHandle.current().pid() + ":" + Activations.acceleration().path();
                })
            .collect());
  }

  private static String digest(List<Row> rows) {
    MessageDigest digest = sha256();
    for (Row row : rows) {
      digest.update(ByteBuffer.allocate(8).putLong(row.getLong(0)).flip());
      for (int i = 1; i < row.length(); i++) {
        for (float element : row.<Float>getList(i)) {
          update(digest, element);
        }
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  /** The same, of what the library gives in this process. */
  private static String digestOfLibrary() {
    MessageDigest digest = sha256();
    for (long id = 0; id < ROWS; id++) {
      digest.update(ByteBuffer.allocate(8).putLong(id).flip());
      float[] x = ArrayOfRow.of(id);
      float[] y = new float[WIDTH];
      Activations.gelu().forward(x, y);
      update(digest, y);
      Activations.tanh().derivative(x, y);
      update(digest, y);
      Activation elu = Activations.elu(0.5f);
      elu.backward(x, x, y);
      update(digest, y);
      Activations.softmax(WIDTH).forward(x, y);
      update(digest, y);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void update(MessageDigest digest, float... elements) {
    for (float element : elements) {
      digest.update(ByteBuffer.allocate(4).putInt(Float.floatToIntBits(element)).flip());
    }
  }
}
