package io.github.relu4j.spark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Tables of arrays, in the forms in which Spark holds them. */
final class Tables {

  private static final float[] SPECIAL = {
    0f,
    -0f,
    1f,
    -1f,
    Float.NaN,
    Float.POSITIVE_INFINITY,
    Float.NEGATIVE_INFINITY,
    Float.MIN_VALUE,
    -Float.MIN_NORMAL,
    Float.MAX_VALUE,
    -Float.MAX_VALUE,
    88.8f,
    -104.5f
  };

  /** Where the arrays of a query lie. */
  enum Source {
    /** Bytes of Spark's own format. */
    CACHE {
      @Override
      Dataset<Row> hold(String name, Dataset<Row> table) {
        return table.repartition(2).cache();
      }
    },
    /** Columns, as the vectorised reader of Parquet has them. */
    PARQUET {
      @Override
      Dataset<Row> hold(String name, Dataset<Row> table) {
        String path = Path.of("target", "tables", name).toString();
        table.coalesce(1).write().mode(SaveMode.Overwrite).parquet(path);
        return Sessions.session().read().parquet(path);
      }
    },
    /** Objects, as a map or a function of Java or Scala gives them. */
    OBJECTS {
      @Override
      Dataset<Row> hold(String name, Dataset<Row> table) {
        return table;
      }
    };

    abstract Dataset<Row> hold(String name, Dataset<Row> table);
  }

  private Tables() {}

  /** Arrays of several lengths, with special values and others. */
  static List<float[]> arrays(long seed) {
    Random random = new Random(seed);
    List<float[]> arrays = new ArrayList<>();
    arrays.add(SPECIAL);
    for (int length : new int[] {0, 1, 2, 63, 64, 65, 256, 1000, 1500}) {
      float[] array = new float[length];
      for (int i = 0; i < length; i++) {
        array[i] = (float) (random.nextGaussian() * 4);
      }
      arrays.add(array);
    }
    return arrays;
  }

  /** As many arrays as those, as long as they are, with other elements. */
  static List<float[]> others(List<float[]> arrays) {
    Random random = new Random(7);
    return arrays.stream()
        .map(
            array -> {
              float[] other = new float[array.length];
              for (int i = 0; i < other.length; i++) {
                other[i] = (float) random.nextGaussian();
              }
              return other;
            })
        .toList();
  }

  /** The columns id, x and other. */
  static Dataset<Row> of(
      Source source, boolean doubles, List<? extends Object> x, List<? extends Object> other) {
    ArrayType type =
        DataTypes.createArrayType(
            doubles ? DataTypes.DoubleType : DataTypes.FloatType, containsNull(x));
    return of(source, type, x, other);
  }

  static Dataset<Row> of(Source source, DataType type, List<?> x, List<?> other) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < x.size(); i++) {
      rows.add(RowFactory.create(i, x.get(i), other.get(i)));
    }
    StructType schema =
        new StructType().add("id", DataTypes.IntegerType).add("x", type).add("other", type);
    Dataset<Row> table = Sessions.session().createDataFrame(rows, schema);
    return source.hold(source + "-" + type.catalogString(), table);
  }

  private static boolean containsNull(List<?> arrays) {
    return arrays.stream().anyMatch(array -> array instanceof List<?>);
  }

  static List<double[]> toDoubles(List<float[]> arrays) {
    return arrays.stream().map(ElementType::toDoubles).toList();
  }

  /** The bits of the elements as floats; all NaNs count as one, and null is none of them. */
  static List<Integer> bits(List<? extends Number> elements) {
    List<Integer> bits = new ArrayList<>();
    for (Number element : elements) {
      bits.add(element == null ? null : Float.floatToIntBits(element.floatValue()));
    }
    return bits;
  }

  static List<Integer> bits(float[] elements) {
    List<Integer> bits = new ArrayList<>();
    for (float element : elements) {
      bits.add(Float.floatToIntBits(element));
    }
    return bits;
  }
}
