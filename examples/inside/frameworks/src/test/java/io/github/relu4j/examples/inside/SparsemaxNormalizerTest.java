package io.github.relu4j.examples.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.Any;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.tribuo.math.la.DenseVector;
import org.tribuo.math.util.VectorNormalizer;

@DisplayName("Sparsemax in Tribuo")
class SparsemaxNormalizerTest {

  private final SparsemaxNormalizer sparsemax = new SparsemaxNormalizer();

  @Test
  @DisplayName("normalises a vector in its own memory")
  void inPlace() {
    DenseVector scores = DenseVector.createDenseVector(new double[] {0.5, 1, -2});

    scores.normalize(sparsemax);

    assertThat(scores.toArray()).containsExactly(0.25, 0.75, 0);
  }

  @Test
  @DisplayName("leaves an array alone that it is to normalise into a new one")
  void newArray() {
    double[] scores = {0.5, 1, -2};

    assertThat(sparsemax.normalize(scores)).containsExactly(0.25, 0.75, 0);
    assertThat(scores).containsExactly(0.5, 1, -2);
  }

  @Test
  @DisplayName("is read back by Tribuo")
  void readBack() {
    assertThat(VectorNormalizer.deserialize(sparsemax.serialize()))
        .isInstanceOf(SparsemaxNormalizer.class);
  }

  @Test
  @DisplayName("refuses what a later version wrote")
  void laterVersion() {
    assertThatThrownBy(
            () -> SparsemaxNormalizer.deserializeFromProto(1, "", Any.getDefaultInstance()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("version must be 0 but is 1");
  }
}
