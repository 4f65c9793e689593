package io.github.relu4j.suite;

import static io.github.relu4j.support.SameBits.assertThatBits;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.relu4j.Activations;
import io.github.relu4j.RRelu;
import io.github.relu4j.storage.FloatStorage;
import io.github.relu4j.support.FloatSample;
import io.github.relu4j.support.StorageKind;
import io.github.relu4j.support.StoredFloats;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Every kind of storage, in the training of RReLU")
@ParameterizedClass(name = "{0}")
@MethodSource("io.github.relu4j.support.StorageKinds#underTest")
class RReluStorageTest {

  private static final int LENGTH = 2_500;

  private static final RRelu RRELU = Activations.rrelu();

  private final StorageKind kind;
  private final StoredFloats x;
  private final float[] xs;
  private final float[] slopes = new float[LENGTH];
  private final float[] ys = new float[LENGTH];

  RReluStorageTest(StorageKind kind) {
    this.kind = kind;
    x = filled(1);
    xs = x.getAll(0, LENGTH);
    RRELU.forwardTraining(xs, slopes, ys, new Random(1));
  }

  private StoredFloats filled(long seed) {
    StoredFloats stored = kind.allocate(LENGTH);
    stored.setAll(0, FloatSample.elements(LENGTH, seed));
    return stored;
  }

  @Test
  @DisplayName("gets the slopes and floats of the array method, rounded once")
  void forward() {
    StoredFloats kept = kind.allocate(LENGTH);
    StoredFloats y = kind.allocate(LENGTH);
    RRELU.forwardTraining(
        x.view(0, LENGTH), kept.view(0, LENGTH), y.view(0, LENGTH), new Random(1));
    assertThatBits(kept.getAll(0, LENGTH)).areThoseOf(kind.rounded(slopes), xs);
    assertThatBits(y.getAll(0, LENGTH)).areThoseOf(kind.rounded(ys), xs);
  }

  @Test
  @DisplayName("may keep the slopes in the place of x, and in an array")
  void slopesInPlace() {
    StoredFloats y = kind.allocate(LENGTH);
    float[] kept = new float[LENGTH];
    RRELU.forwardTraining(
        x.view(0, LENGTH), FloatStorage.of(kept), y.view(0, LENGTH), new Random(1));
    assertThatBits(kept).areThoseOf(slopes, xs);
    RRELU.forwardTraining(x.view(0, LENGTH), x.view(0, LENGTH), y.view(0, LENGTH), new Random(1));
    assertThatBits(x.getAll(0, LENGTH)).areThoseOf(kind.rounded(slopes), xs);
    assertThatBits(y.getAll(0, LENGTH)).areThoseOf(kind.rounded(ys), xs);
  }

  @Test
  @DisplayName("may hold y in the place of x")
  void inPlace() {
    FloatStorage kept = FloatStorage.of(new float[LENGTH]);
    RRELU.forwardTraining(x.view(0, LENGTH), kept, x.view(0, LENGTH), new Random(1));
    assertThatBits(x.getAll(0, LENGTH)).areThoseOf(kind.rounded(ys), xs);
  }

  @Test
  @DisplayName("goes back with the slopes that were kept, also in place of the gradients")
  void backward() {
    StoredFloats gradY = filled(2);
    float[] gradXs = new float[LENGTH];
    RRELU.backwardTraining(slopes, gradY.getAll(0, LENGTH), gradXs);
    FloatStorage gradients = gradY.view(0, LENGTH);
    RRELU.backwardTraining(FloatStorage.of(slopes), gradients, gradients);
    assertThatBits(gradY.getAll(0, LENGTH)).areThoseOf(kind.rounded(gradXs), slopes);
  }

  @Test
  @DisplayName("is refused where outputs overlap or are read-only, before anything is written")
  void refused() {
    StoredFloats both = filled(2);
    float[] before = both.getAll(0, LENGTH);
    FloatStorage input = FloatStorage.of(new float[100]);
    FloatStorage output = both.view(0, 100);
    Random random = new Random(1);
    assertThatThrownBy(() -> RRELU.forwardTraining(input, output, both.view(50, 100), random))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("overlaps slopes");
    assertThatThrownBy(() -> RRELU.forwardTraining(input, output, output, random))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("y must be another storage than slopes");
    assertThatThrownBy(
            () -> RRELU.forwardTraining(input, output, both.readOnlyView(100, 100), random))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessage("y is read-only");
    assertThatThrownBy(() -> RRELU.backwardTraining(output, input, both.view(1, 100)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("overlaps slopes");
    assertThatBits(both.getAll(0, LENGTH)).areThoseOf(before, before);
  }
}
