package io.github.relu4j.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.relu4j.Activation;
import io.github.relu4j.Activations;
import io.github.relu4j.RowActivation;
import io.github.relu4j.spark.Tables.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.connector.catalog.Identifier;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("The SQL functions")
class SqlFunctionsTest {

  private static final List<float[]> X = Tables.arrays(1);
  private static final List<float[]> OTHER = Tables.others(X);

  static Stream<Arguments> kindsOfColumns() {
    List<Arguments> kinds = new ArrayList<>();
    for (Operation operation : Operation.values()) {
      kinds.add(Arguments.of(operation, Source.CACHE, false, true));
      kinds.add(Arguments.of(operation, Source.CACHE, true, false));
      kinds.add(Arguments.of(operation, Source.PARQUET, false, false));
      kinds.add(Arguments.of(operation, Source.PARQUET, true, true));
      kinds.add(Arguments.of(operation, Source.OBJECTS, false, true));
    }
    return kinds.stream();
  }

  @ParameterizedTest(name = "{0} of {1}, doubles: {2}, generated code: {3}")
  @MethodSource("kindsOfColumns")
  @DisplayName("give the library's bits for every name")
  void bits(Operation operation, Source source, boolean doubles, boolean generatedCode) {
    Dataset<Row> table =
        doubles
            ? Tables.of(source, true, Tables.toDoubles(X), Tables.toDoubles(OTHER))
            : Tables.of(source, false, X, OTHER);
    table.createOrReplaceTempView("arrays");
    List<String> names = operation.names();
    String columns =
        names.stream()
            .map(name -> operation.function() + "('" + name + "', " + arrays(operation, name) + ")")
            .collect(Collectors.joining(", "));

    List<Row> rows =
        Sessions.with(
            generatedCode,
            () ->
                Sessions.session()
                    .sql("SELECT id, " + columns + " FROM arrays ORDER BY id")
                    .collectAsList());

    for (Row row : rows) {
      int id = row.getInt(0);
      for (int i = 0; i < names.size(); i++) {
        assertThat(Tables.bits(row.<Number>getList(i + 1)))
            .as("%s of array %d", names.get(i), id)
            .isEqualTo(Tables.bits(expected(operation, names.get(i), X.get(id), OTHER.get(id))));
      }
    }
    assertThat(rows).hasSameSizeAs(X);
  }

  private static String arrays(Operation operation, String name) {
    return operation.read(name).inputs() == 1 ? "x" : "x, other";
  }

  /** What the library gives when it is called directly. */
  private static float[] expected(Operation operation, String name, float[] x, float[] other) {
    float[] result = new float[x.length];
    if (name.endsWith("max")) {
      if (x.length > 0) {
        RowActivation rows =
            switch (name) {
              case "softmax" -> Activations.softmax(x.length);
              case "log_softmax" -> Activations.logSoftmax(x.length);
              case "sparsemax" -> Activations.sparsemax(x.length);
              default -> Activations.hardmax(x.length);
            };
        rows.forward(x, result);
        if (operation == Operation.BACKWARD) {
          rows.backward(result.clone(), other, result);
        }
      }
      return result;
    }
    if (Activations.gatedNames().contains(name)) {
      Activations.parseGated(name).forward(x, other, result);
      return result;
    }
    Activation activation = Activations.parse(name);
    switch (operation) {
      case FORWARD -> activation.forward(x, result);
      case DERIVATIVE -> activation.derivative(x, result);
      case BACKWARD -> activation.backward(x, other, result);
    }
    return result;
  }

  @Test
  @DisplayName("keep the type of the column: floats give floats, doubles give doubles")
  void types() {
    assertThat(
            query("SELECT relu4j('gelu', array(1f)), relu4j('gelu', array(1d))").schema().fields())
        .extracting(field -> field.dataType().catalogString())
        .containsExactly("array<float>", "array<double>");
  }

  @Test
  @DisplayName("take other numbers as doubles: whole ones and decimals, as one types them")
  void otherNumbers() {
    Row row = row("SELECT relu4j('relu', array(1, -2)), relu4j('relu', array(0.5, -2.5))");
    assertThat(row.<Double>getList(0)).containsExactly(1d, 0d);
    assertThat(row.<Double>getList(1)).containsExactly(0.5, 0d);
  }

  @Test
  @DisplayName("give doubles where one of two arrays has them")
  void mixedTypes() {
    Row row = row("SELECT relu4j_backward('relu', array(1f, -1f), array(0.1d, 5d))");
    assertThat(row.<Double>getList(0)).containsExactly((double) 0.1f, 0d);
  }

  @Test
  @DisplayName("round doubles to floats: beyond their range there is infinity")
  void rangeOfFloats() {
    assertThat(row("SELECT relu4j('relu', array(1e300, 0.1d))").<Double>getList(0))
        .containsExactly(Double.POSITIVE_INFINITY, (double) 0.1f);
  }

  @Test
  @DisplayName("read parameters, spaces and all")
  void parameters() {
    assertThat(row("SELECT relu4j(' leaky_relu( 0.5 )', array(-2f, 2f))").<Float>getList(0))
        .containsExactly(-1f, 2f);
  }

  @Test
  @DisplayName("take an array as rows where a softmax has a width")
  void rowsOfAnArray() {
    assertThat(row("SELECT relu4j('softmax(1)', array(3f, 4f))").<Float>getList(0))
        .containsExactly(1f, 1f);
  }

  @Test
  @DisplayName("take a name that is a constant expression")
  void constantExpression() {
    assertThat(row("SELECT relu4j(concat('re', 'lu'), array(-2f, 2f))").<Float>getList(0))
        .containsExactly(0f, 2f);
  }

  @Test
  @DisplayName("are called from Java and Scala as functions of columns")
  void columns() {
    Row row =
        Sessions.session()
            .range(1)
            .select(
                functions.call_udf(
                    "relu4j",
                    functions.lit("relu"),
                    functions.array(functions.lit(-1f), functions.lit(2f))))
            .first();
    assertThat(row.<Float>getList(0)).containsExactly(0f, 2f);
  }

  @Test
  @DisplayName("are found by SHOW FUNCTIONS")
  void shown() {
    assertThat(query("SHOW FUNCTIONS LIKE 'relu4j*'").as(Encoders.STRING()).collectAsList())
        .contains("relu4j", "relu4j_derivative", "relu4j_backward");
  }

  @Test
  @DisplayName("are explained by DESCRIBE FUNCTION")
  void described() {
    assertThat(query("DESCRIBE FUNCTION relu4j").collectAsList().toString())
        .contains("relu4j('gelu', x)");
  }

  @Test
  @DisplayName(
      "are equal for equal arguments, so that Spark computes them once and finds a cached result")
  void equality() {
    String sql = "SELECT relu4j('elu(0.5)', x) FROM VALUES (array(1f)) AS t(x)";
    assertThat(query(sql).sameSemantics(query(sql))).isTrue();
    assertThat(query(sql).sameSemantics(query(sql.replace("0.5", "0.25")))).isFalse();
  }

  @Test
  @DisplayName("work in a view, a filter and a grouping")
  void everywhere() {
    query("SELECT id, array(CAST(id AS FLOAT) - 2f) AS x FROM range(5)")
        .createOrReplaceTempView("few");
    query("SELECT id, relu4j('relu', x) AS y FROM few").createOrReplaceTempView("rectified");
    List<Row> groups =
        query(
                "SELECT y, count(*) AS n FROM rectified WHERE relu4j('relu', y)[0] < 2"
                    + " GROUP BY y ORDER BY n")
            .collectAsList();
    assertThat(groups)
        .extracting(row -> row.<Float>getList(0))
        .containsExactly(List.of(1f), List.of(0f));
    assertThat(groups).extracting(row -> row.getLong(1)).containsExactly(1L, 3L);
  }

  @Test
  @DisplayName("do what the functions of the catalog do")
  void catalog() {
    Row row =
        row(
            "SELECT relu4j.gelu(x), relu4j.`leaky_relu(0.2)`(x), relu4j.derivative.GELU(x),"
                + " relu4j.backward.gelu(x, x), relu4j.swiglu(x, x), relu4j.softmax(x),"
                + " relu4j('gelu', x), relu4j('leaky_relu(0.2)', x), relu4j_derivative('gelu', x),"
                + " relu4j_backward('gelu', x, x), relu4j('swiglu', x, x), relu4j('softmax', x)"
                + " FROM VALUES (array(-1.5f, 2f)) AS t(x)");
    for (int i = 0; i < 6; i++) {
      assertThat(row.<Float>getList(i)).isEqualTo(row.<Float>getList(i + 6));
    }
  }

  @Test
  @DisplayName("of a catalog are known once a running session has added it")
  void addedCatalog() {
    query("SET spark.sql.catalog.added=" + ActivationCatalog.class.getName());
    assertThat(row("SELECT added.relu(array(-2f, 2f))").<Float>getList(0)).containsExactly(0f, 2f);
  }

  @Test
  @DisplayName("of the catalog are listed by operation")
  void listed() throws Exception {
    ActivationCatalog catalog = new ActivationCatalog();
    assertThat(catalog.listFunctions(new String[0]))
        .extracting(identifier -> identifier.name())
        .contains("gelu", "softmax", "swiglu")
        .doesNotHaveDuplicates();
    assertThat(catalog.listFunctions(new String[] {"derivative"}))
        .hasSameSizeAs(Activations.names());
  }

  @Test
  @DisplayName("of the catalog exist if their name is that of an activation")
  void exists() {
    ActivationCatalog catalog = new ActivationCatalog();
    assertThat(catalog.functionExists(Identifier.of(new String[0], "gelu"))).isTrue();
    assertThat(catalog.functionExists(Identifier.of(new String[0], "geluu"))).isFalse();
    assertThat(catalog.functionExists(Identifier.of(new String[] {"nowhere"}, "gelu"))).isFalse();
  }

  private static Dataset<Row> query(String sql) {
    return Sessions.session().sql(sql);
  }

  private static Row row(String sql) {
    return query(sql).first();
  }
}
