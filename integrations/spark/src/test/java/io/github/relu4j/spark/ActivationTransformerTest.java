package io.github.relu4j.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.relu4j.Activations;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.ml.Pipeline;
import org.apache.spark.ml.PipelineModel;
import org.apache.spark.ml.PipelineStage;
import org.apache.spark.ml.linalg.DenseVector;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.SparseVector;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.ml.param.ParamMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("ActivationTransformer")
class ActivationTransformerTest {

  private static final Vector DENSE = Vectors.dense(1.5, -2, 0, Double.NaN);
  private static final Vector SPARSE = Vectors.sparse(5, new int[] {1, 3}, new double[] {2, -2});

  private static ActivationTransformer stage(String activation) {
    return new ActivationTransformer().setInputCol("x").setOutputCol("y").setActivation(activation);
  }

  private static Dataset<Row> table(Vector... vectors) {
    return Sessions.session()
        .createDataFrame(
            Arrays.stream(vectors).map(RowFactory::create).toList(),
            new StructType().add("x", SQLDataTypes.VectorType()));
  }

  private static Vector transform(String activation, Vector x) {
    return stage(activation).transform(table(x)).first().getAs("y");
  }

  @Test
  @DisplayName("gives the library's floats for each element of a dense vector")
  void dense() {
    float[] y = {1.5f, -2f, 0f, Float.NaN};
    Activations.gelu().forward(y, y);
    assertThat(transform("gelu", DENSE)).isEqualTo(new DenseVector(ElementType.toDoubles(y)));
  }

  @Test
  @DisplayName("keeps a sparse vector sparse where f(0) is +0")
  void sparse() {
    assertThat(transform("leaky_relu(0.5)", SPARSE))
        .isInstanceOf(SparseVector.class)
        .isEqualTo(Vectors.sparse(5, new int[] {1, 3}, new double[] {2, -1}));
  }

  @Test
  @DisplayName("makes a sparse vector dense where f(0) is not 0")
  void sparseToDense() {
    float[] y = {0f, 2f, 0f, -2f, 0f};
    Activations.sigmoid().forward(y, y);
    assertThat(transform("sigmoid", SPARSE))
        .isInstanceOf(DenseVector.class)
        .isEqualTo(new DenseVector(ElementType.toDoubles(y)));
  }

  @Test
  @DisplayName("takes the place of an element in a sparse vector for its channel")
  void channels() {
    assertThat(
            transform("prelu(0.5,0.25,1,1,1)", Vectors.sparse(5, new int[] {1}, new double[] {-4})))
        .isEqualTo(Vectors.dense(0, -1, 0, 0, 0));
  }

  @Test
  @DisplayName("takes a vector as one row of a softmax")
  void softmax() {
    float[] y = {0f, 2f, 0f, -2f, 0f};
    Activations.softmax(5).forward(y, y);
    assertThat(transform("softmax", SPARSE)).isEqualTo(new DenseVector(ElementType.toDoubles(y)));
  }

  @Test
  @DisplayName("gives null for a null vector, and an empty one for an empty one")
  void nullAndEmpty() {
    List<Row> rows =
        stage("softmax").transform(table(null, Vectors.dense(new double[0]))).collectAsList();
    assertThat(rows.get(0).isNullAt(1)).isTrue();
    assertThat(rows.get(1).<Vector>getAs(1).size()).isZero();
  }

  @Test
  @DisplayName("is the same after it was saved and loaded")
  void savedAndLoaded(@TempDir Path directory) throws Exception {
    ActivationTransformer stage = stage("leaky_relu(0.2)");
    String path = directory.resolve("stage").toString();
    stage.write().overwrite().save(path);
    ActivationTransformer loaded = ActivationTransformer.load(path);
    assertThat(loaded.uid()).isEqualTo(stage.uid());
    assertThat(loaded.extractParamMap().toString()).isEqualTo(stage.extractParamMap().toString());
  }

  @Test
  @DisplayName(
      "is a stage of a pipeline, of its model, and of both when they were saved and loaded")
  void pipeline(@TempDir Path directory) throws Exception {
    Pipeline pipeline =
        new Pipeline()
            .setStages(
                new PipelineStage[] {
                  stage("elu(0.5)"), stage("tanh").setInputCol("y").setOutputCol("z")
                });
    pipeline.write().overwrite().save(directory.resolve("pipeline").toString());
    PipelineModel model =
        Pipeline.load(directory.resolve("pipeline").toString()).fit(table(DENSE, SPARSE));
    model.write().overwrite().save(directory.resolve("model").toString());
    PipelineModel loaded = PipelineModel.load(directory.resolve("model").toString());

    float[] y = {1.5f, -2f, 0f, Float.NaN};
    Activations.elu(0.5f).forward(y, y);
    Activations.tanh().forward(y, y);
    assertThat(loaded.transform(table(DENSE, SPARSE)).first().<Vector>getAs("z"))
        .isEqualTo(new DenseVector(ElementType.toDoubles(y)));
  }

  @Test
  @DisplayName("is copied with other params")
  void copied() {
    ActivationTransformer stage = stage("relu");
    ActivationTransformer copy = stage.copy(new ParamMap().put(stage.activation(), "tanh"));
    assertThat(copy.getActivation()).isEqualTo("tanh");
    assertThat(stage.getActivation()).isEqualTo("relu");
  }

  @Test
  @DisplayName("refuses an unknown activation when it is set")
  void unknownActivation() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> stage("geluu"))
        .withMessageContaining("the nearest is gelu");
    assertThatNullPointerException().isThrownBy(() -> stage(null));
  }

  @Test
  @DisplayName("refuses an unknown activation that is set as a param")
  void unknownParam() {
    ActivationTransformer stage = stage("gelu");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ParamMap().put(stage.activation(), "geluu"))
        .withMessageContaining("activation given invalid value geluu");
  }

  @Test
  @DisplayName("refuses an activation of two arrays")
  void gate() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> stage("swiglu"))
        .withMessageContaining("swiglu takes two arrays");
  }

  @Test
  @DisplayName("refuses a column that is missing")
  void missingColumn() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> stage("gelu").setInputCol("w").transform(table(DENSE)))
        .withMessageContaining("column w does not exist; there are x");
  }

  @Test
  @DisplayName("refuses a column of another type")
  void wrongType() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> stage("gelu").transformSchema(new StructType().add("x", DataTypes.StringType)))
        .withMessageContaining("column x must be of type vector but is of type string");
  }

  @Test
  @DisplayName("refuses to write a column that exists")
  void existingColumn() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> stage("gelu").setOutputCol("x").transform(table(DENSE)))
        .withMessageContaining("column x exists already");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> stage("gelu").setOutputCol("X").transform(table(DENSE)))
        .withMessageContaining("column X exists already");
  }

  @Test
  @DisplayName("names a param that is not set")
  void unset() {
    assertThatExceptionOfType(NoSuchElementException.class)
        .isThrownBy(() -> new ActivationTransformer().setInputCol("x").transform(table(DENSE)))
        .withMessageContaining("outputCol");
  }
}
