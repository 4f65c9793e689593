package io.github.relu4j.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.relu4j.Activations;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Encoders;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("PartitionFunction")
class PartitionFunctionTest {

  private static final List<float[]> X = Tables.arrays(3);

  private static JavaRDD<float[]> rdd(List<float[]> arrays) {
    return JavaSparkContext.fromSparkContext(Sessions.session().sparkContext())
        .parallelize(arrays, 3);
  }

  private static List<List<Integer>> bits(List<float[]> arrays) {
    return arrays.stream().map(Tables::bits).toList();
  }

  private static List<float[]> expected(PartitionFunctionTest.Call call) {
    return X.stream()
        .map(
            x -> {
              float[] y = new float[x.length];
              call.of(x, y);
              return y;
            })
        .toList();
  }

  private interface Call {
    void of(float[] x, float[] y);
  }

  @Test
  @DisplayName("gives the library's bits over an RDD")
  void forward() {
    assertThat(bits(rdd(X).mapPartitions(PartitionFunction.forward("mish")).collect()))
        .isEqualTo(bits(expected(Activations.mish()::forward)));
  }

  @Test
  @DisplayName("gives the derivative's bits")
  void derivative() {
    assertThat(bits(rdd(X).mapPartitions(PartitionFunction.derivative("mish")).collect()))
        .isEqualTo(bits(expected(Activations.mish()::derivative)));
  }

  @Test
  @DisplayName("works over a Dataset")
  void dataset() {
    MapPartitionsFunction<float[], float[]> function = PartitionFunction.forward("gelu");
    assertThat(
            bits(
                Sessions.session()
                    .createDataset(X, Encoders.kryo(float[].class))
                    .mapPartitions(function, Encoders.kryo(float[].class))
                    .collectAsList()))
        .isEqualTo(bits(expected(Activations.gelu()::forward)));
  }

  @Test
  @DisplayName("leaves the arrays it reads as they are: an RDD may be kept in memory")
  void unchanged() {
    float[] x = {-1f, 1f};
    Iterator<float[]> results = PartitionFunction.forward("relu").call(List.of(x).iterator());
    assertThat(results.next()).containsExactly(0f, 1f);
    assertThat(x).containsExactly(-1f, 1f);
  }

  @Test
  @DisplayName("gives null for a null array")
  void nullArray() {
    assertThat(
            PartitionFunction.forward("relu")
                .call(Arrays.<float[]>asList((float[]) null).iterator())
                .next())
        .isNull();
  }

  @Test
  @DisplayName("refuses an unknown name where it is made")
  void unknown() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PartitionFunction.forward("geluu"))
        .withMessageContaining("the nearest is gelu");
  }

  @Test
  @DisplayName("refuses a gated unit, and the derivative of a softmax")
  void refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PartitionFunction.forward("swiglu"))
        .withMessageContaining("swiglu takes two arrays");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PartitionFunction.derivative("softmax"))
        .withMessageContaining("softmax has no derivative");
  }
}
