package io.github.relu4j.spark;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;

/** The session of all test classes of a JVM, with both ways to the functions. */
final class Sessions {

  private Sessions() {}

  private static final class Shared {

    static final SparkSession SESSION =
        SparkSession.builder()
            .master("local[2]")
            .config("spark.sql.extensions", ActivationExtensions.class.getName())
            .config("spark.sql.catalog.relu4j", ActivationCatalog.class.getName())
            .config("spark.driver.host", "localhost")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.ui.enabled", false)
            .config("spark.sql.shuffle.partitions", 2)
            .config("spark.sql.warehouse.dir", Path.of("target", "warehouse").toUri().toString())
            // Or small tables would be computed on the driver, in another way than large ones.
            .config(
                "spark.sql.optimizer.excludedRules",
                "org.apache.spark.sql.catalyst.optimizer.ConvertToLocalRelation")
            .getOrCreate();
  }

  static SparkSession session() {
    return Shared.SESSION;
  }

  /** What a query gives with Spark's generated code, or without any. */
  static <T> T with(boolean generatedCode, Supplier<T> query) {
    SparkSession session = session();
    session.conf().set("spark.sql.codegen.wholeStage", generatedCode);
    session.conf().set("spark.sql.codegen.fallback", false);
    session
        .conf()
        .set("spark.sql.codegen.factoryMode", generatedCode ? "CODEGEN_ONLY" : "NO_CODEGEN");
    try {
      return query.get();
    } finally {
      session.conf().unset("spark.sql.codegen.wholeStage");
      session.conf().unset("spark.sql.codegen.fallback");
      session.conf().unset("spark.sql.codegen.factoryMode");
    }
  }
}
