package io.github.relu4j.spark;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.spark.sql.AnalysisException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Errors of the SQL functions")
class SqlErrorsTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          relu4j('geluu', x) | the nearest is gelu
          relu4j('', x) | unknown activation
          relu4j('leaky_relu(abc)', x) | abc
          relu4j('relu(1)', x) | relu(1)
          relu4j('softmax(0)', x) | width
          relu4j('maxout(2)', x) | maxout
          relu4j('glu(nothing)', x, x) | nothing
          relu4j(NULL, x) | must be a constant text but is NULL
          relu4j(CAST(NULL AS STRING), x) | must be a constant text but is CAST(NULL AS STRING)
          relu4j(name, x) | must be a constant text but is t.name
          relu4j(1, x) | must be a constant text but is 1
          relu4j() | it takes the name of an activation
          relu4j('gelu') | it takes one array but got 0
          relu4j('gelu', x, x) | it takes one array but got 2
          relu4j('swiglu', x) | it takes 2 arrays but got 1
          relu4j_backward('gelu', x) | it takes 2 arrays but got 1
          relu4j('gelu', name) | an argument must be an array of numbers but is string
          relu4j('gelu', 1.5f) | an argument must be an array of numbers but is float
          relu4j('gelu', array(name)) | an argument must be an array of numbers but is array<string>
          relu4j('gelu', array(x)) | an argument must be an array of numbers but is array<array<float>>
          relu4j_derivative('softmax', x) | relu4j_backward gives its gradient
          relu4j_derivative('swiglu', x) | relu4j_derivative does not take gated units
          relu4j_backward('swiglu', x, x) | relu4j_backward does not take gated units
          relu4j.geluu(x) | geluu
          relu4j.`leaky_relu(abc)`(x) | abc
          relu4j.`geluu(1)`(x) | the nearest is gelu
          relu4j.gelu(name) | an argument must be an array of numbers but is string
          relu4j.gelu(x, x) | it takes one array but got 2
          relu4j.elsewhere.gelu(x) | elsewhere
          """)
  @DisplayName("are Spark's, at analysis, and name what is wrong")
  void atAnalysis(String call, String message) {
    assertThatExceptionOfType(AnalysisException.class)
        .isThrownBy(
            () ->
                Sessions.session()
                    .sql("SELECT " + call + " FROM VALUES ('gelu', array(1f)) AS t(name, x)"))
        .withMessageContaining(message);
  }

  @Test
  @DisplayName("cut a long name short")
  void longName() {
    String name = "x".repeat(100_000);
    assertThatExceptionOfType(AnalysisException.class)
        .isThrownBy(() -> Sessions.session().sql("SELECT relu4j('" + name + "', array(1f))"))
        .satisfies(
            e ->
                org.assertj.core.api.Assertions.assertThat(e.getMessage().length())
                    .isLessThan(5_000));
  }

  @Test
  @DisplayName("of a vector name the stage that takes vectors")
  void vectors() {
    var vectors =
        Sessions.session()
            .createDataFrame(
                java.util.List.of(
                    org.apache.spark.sql.RowFactory.create(
                        org.apache.spark.ml.linalg.Vectors.dense(1, 2))),
                new org.apache.spark.sql.types.StructType()
                    .add("v", org.apache.spark.ml.linalg.SQLDataTypes.VectorType()));
    assertThatExceptionOfType(AnalysisException.class)
        .isThrownBy(() -> vectors.selectExpr("relu4j('gelu', v)"))
        .withMessageContaining("ActivationTransformer");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          relu4j('swiglu', x, slice(x, 1, 2)) | must have one length but have 3 and 2 elements
          relu4j_backward('gelu', x, array(1f)) | must have one length but have 3 and 1 elements
          relu4j('prelu(0.1,0.2)', x) | 3
          relu4j('softmax(2)', x) | 3
          """)
  @DisplayName("of a row say what does not fit")
  void whileRunning(String call, String message) {
    assertThatThrownBy(
            () ->
                Sessions.session()
                    .sql("SELECT " + call + " FROM VALUES (array(1f, 2f, 3f)) AS t(x)")
                    .collectAsList())
        .hasStackTraceContaining(message);
  }
}
