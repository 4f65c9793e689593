package io.github.relu4j.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.relu4j.Activations;
import io.github.relu4j.spark.Tables.Source;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Null")
class NullsTest {

  /** A null array, one without nulls, some with, one of nulls alone, and one with a late null. */
  private static final List<List<Float>> X =
      Arrays.asList(
          null,
          List.of(1f, -1f, 2f),
          Arrays.asList(1f, null, -1f, 3f),
          Collections.nCopies(70, null),
          lateNull());

  private static List<Float> lateNull() {
    List<Float> elements = new ArrayList<>(Collections.nCopies(200, -0.5f));
    elements.set(199, null);
    return elements;
  }

  static Stream<Arguments> kindsOfColumns() {
    return Arrays.stream(Source.values())
        .flatMap(source -> Stream.of(Arguments.of(source, true), Arguments.of(source, false)));
  }

  private static List<Row> rows(Source source, boolean generatedCode, String columns) {
    Tables.of(source, false, X, X).createOrReplaceTempView("nulls");
    return Sessions.with(
        generatedCode,
        () ->
            Sessions.session()
                .sql("SELECT " + columns + " FROM nulls ORDER BY id")
                .collectAsList());
  }

  @ParameterizedTest(name = "in {0}, generated code: {1}")
  @MethodSource("kindsOfColumns")
  @DisplayName("gives null at its place, an array as well as an element")
  void elements(Source source, boolean generatedCode) {
    List<Row> rows = rows(source, generatedCode, "relu4j('elu', x), relu4j_backward('relu', x, x)");
    assertThat(rows.get(0).isNullAt(0)).isTrue();
    assertThat(rows.get(0).isNullAt(1)).isTrue();
    for (int i = 1; i < X.size(); i++) {
      assertThat(rows.get(i).<Float>getList(0))
          .isEqualTo(each(X.get(i), Activations.elu()::forward));
      assertThat(rows.get(i).<Float>getList(1)).isEqualTo(each(X.get(i), x -> Math.max(x, 0f)));
    }
  }

  private interface Function {
    float of(float x);
  }

  private static List<Float> each(List<Float> elements, Function function) {
    List<Float> results = new ArrayList<>();
    for (Float element : elements) {
      results.add(element == null ? null : function.of(element));
    }
    return results;
  }

  @ParameterizedTest(name = "in {0}, generated code: {1}")
  @MethodSource("kindsOfColumns")
  @DisplayName("takes no part in a softmax: the others are those of a row without it")
  void softmax(Source source, boolean generatedCode) {
    List<Row> rows = rows(source, generatedCode, "relu4j('softmax', x)");
    float[] y = {1f, -1f, 3f};
    Activations.softmax(3).forward(y, y);
    assertThat(rows.get(2).<Float>getList(0)).containsExactly(y[0], null, y[1], y[2]);
    assertThat(rows.get(3).<Float>getList(0)).containsOnlyNulls();
  }

  @Test
  @DisplayName("in one of two arrays gives null at its place")
  void oneOfTwo() {
    Row row =
        Sessions.session()
            .sql("SELECT relu4j('reglu', array(1f, NULL, 3f), array(2f, 2f, NULL))")
            .first();
    assertThat(row.<Float>getList(0)).containsExactly(2f, null, null);
  }

  @Test
  @DisplayName("as an argument gives null")
  void literal() {
    Row row =
        Sessions.session()
            .sql("SELECT relu4j('gelu', NULL), relu4j_backward('gelu', array(1f), NULL)")
            .first();
    assertThat(row.isNullAt(0)).isTrue();
    assertThat(row.isNullAt(1)).isTrue();
  }

  @Test
  @DisplayName("leaves what Spark compares by: equal arrays with nulls are one group")
  void groups() {
    assertThat(
            Sessions.session()
                .sql(
                    "SELECT DISTINCT relu4j('cube', x) FROM VALUES (array(1f, NULL)), (array(1f, NULL))"
                        + " AS t(x)")
                .count())
        .isEqualTo(1);
  }

  @Test
  @DisplayName("is not NaN: NaN gives NaN")
  void nan() {
    assertThat(
            Sessions.session()
                .sql("SELECT relu4j('gelu', array(float('NaN'), NULL))")
                .first()
                .<Float>getList(0))
        .containsExactly(Float.NaN, null);
  }
}
