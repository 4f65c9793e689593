package io.github.relu4j.spark;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.ml.Transformer;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.param.Param;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.ml.util.DefaultParamsReadable;
import org.apache.spark.ml.util.DefaultParamsWritable;
import org.apache.spark.ml.util.Identifiable$;
import org.apache.spark.ml.util.MLReader;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.internal.SQLConf;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructType;
import scala.Function1;

/**
 * An activation as a stage of a Spark ML pipeline: y = f(x) for each element of a column of
 * vectors, or over each vector as one row where the activation is a softmax.
 *
 * <p><b>Params.</b> {@code inputCol}, {@code outputCol}, and {@code activation}: a name that {@code
 * relu4j(name, x)} of {@link ActivationExtensions} takes. A stage, and a pipeline with it, can be
 * saved and loaded.
 *
 * <p><b>Vectors.</b> A dense vector gives a dense one. A sparse vector gives a sparse one with the
 * same indices where f(0) is +0, else a dense one. {@code prelu}, {@code snake} and {@code
 * snake_beta} give dense ones, since their parameters may differ by place. Elements are rounded to
 * floats first, so the results have the accuracy of floats. A null vector gives null, NaN gives
 * NaN.
 *
 * <p><b>Errors.</b> An {@link IllegalArgumentException} for an activation that is unknown, has a
 * malformed parameter or takes two arrays, when it is set; and from {@code transformSchema} and
 * {@code transform} for a column that is missing, holds no vectors or is there already.
 *
 * @see ActivationExtensions
 * @see PartitionFunction
 */
public final class ActivationTransformer extends Transformer implements DefaultParamsWritable {

  private static final long serialVersionUID = 1L;

  private final String uid;
  private final Param<String> inputCol;
  private final Param<String> outputCol;
  private final Param<String> activation;

  /** A stage whose params are to be set. */
  public ActivationTransformer() {
    this(Identifiable$.MODULE$.randomUID("activation"));
  }

  /**
   * A stage with a given identity.
   *
   * @param uid what Spark ML tells stages apart by
   */
  public ActivationTransformer(String uid) {
    // A param asks its stage for the uid.
    this.uid = uid;
    inputCol = new Param<>(this, "inputCol", "the column of vectors");
    outputCol = new Param<>(this, "outputCol", "the column of results");
    activation =
        new Param<>(
            this,
            "activation",
            "the name of an activation of one array, such as leaky_relu(0.2)",
            (Function1<String, Object> & Serializable) ActivationTransformer::isActivation);
  }

  /**
   * Reads what a stage has saved.
   *
   * @return a reader
   */
  public static MLReader<ActivationTransformer> read() {
    return new DefaultParamsReadable<ActivationTransformer>() {}.read();
  }

  /**
   * Reads a stage that was saved.
   *
   * @param path where it was saved
   * @return the stage
   */
  public static ActivationTransformer load(String path) {
    return read().load(path);
  }

  private static boolean isActivation(String name) {
    try {
      operation(name);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static ArrayOperation operation(String name) {
    return Operation.FORWARD.readOfOneArray(name);
  }

  @Override
  public String uid() {
    return uid;
  }

  /**
   * The param of the column that is read.
   *
   * @return the param
   */
  public Param<String> inputCol() {
    return inputCol;
  }

  /**
   * The param of the column that is added.
   *
   * @return the param
   */
  public Param<String> outputCol() {
    return outputCol;
  }

  /**
   * The param of the activation's name.
   *
   * @return the param
   */
  public Param<String> activation() {
    return activation;
  }

  /**
   * The column that is read.
   *
   * @return its name
   */
  public String getInputCol() {
    return getOrDefault(inputCol);
  }

  /**
   * The column that is added.
   *
   * @return its name
   */
  public String getOutputCol() {
    return getOrDefault(outputCol);
  }

  /**
   * The activation.
   *
   * @return its name
   */
  public String getActivation() {
    return getOrDefault(activation);
  }

  /**
   * Sets the column that is read.
   *
   * @param name a column of vectors
   * @return this stage
   */
  public ActivationTransformer setInputCol(String name) {
    set(inputCol, name);
    return this;
  }

  /**
   * Sets the column that is added.
   *
   * @param name a new column
   * @return this stage
   */
  public ActivationTransformer setOutputCol(String name) {
    set(outputCol, name);
    return this;
  }

  /**
   * Sets the activation.
   *
   * @param name the name of an activation of one array, such as {@code "leaky_relu(0.2)"}
   * @return this stage
   * @throws NullPointerException if name is null
   * @throws IllegalArgumentException if there is no such activation, or if it takes two arrays
   */
  public ActivationTransformer setActivation(String name) {
    operation(name);
    set(activation, name);
    return this;
  }

  @Override
  public Dataset<Row> transform(Dataset<?> dataset) {
    transformSchema(dataset.schema(), true);
    return dataset.withColumn(
        getOutputCol(),
        functions
            .udf(new VectorFunction(operation(getActivation())), SQLDataTypes.VectorType())
            .apply(dataset.col(getInputCol())));
  }

  @Override
  public StructType transformSchema(StructType schema) {
    // Asked for first: Spark names the param that is not set.
    String input = getInputCol();
    String output = getOutputCol();
    getActivation();
    List<String> columns = Arrays.asList(schema.fieldNames());
    if (!columns.contains(input)) {
      throw new IllegalArgumentException(
          "column " + input + " does not exist; there are " + String.join(", ", columns));
    }
    DataType type = schema.apply(input).dataType();
    if (!type.equals(SQLDataTypes.VectorType())) {
      throw new IllegalArgumentException(
          "column " + input + " must be of type vector but is of type " + type.catalogString());
    }
    // By Spark's own rule, which need not tell upper from lower case.
    if (columns.stream().anyMatch(name -> isSameColumn(name, output))) {
      throw new IllegalArgumentException("column " + output + " exists already");
    }
    return schema.add(output, SQLDataTypes.VectorType(), true);
  }

  private static boolean isSameColumn(String first, String second) {
    return SQLConf.get().caseSensitiveAnalysis()
        ? first.equals(second)
        : first.equalsIgnoreCase(second);
  }

  @Override
  public ActivationTransformer copy(ParamMap extra) {
    return defaultCopy(extra);
  }
}
