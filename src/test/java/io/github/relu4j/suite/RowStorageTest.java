package io.github.relu4j.suite;

import static io.github.relu4j.support.SameBits.assertThatBits;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.relu4j.Activations;
import io.github.relu4j.RowActivation;
import io.github.relu4j.storage.FloatStorage;
import io.github.relu4j.support.FloatSample;
import io.github.relu4j.support.RowSubjects;
import io.github.relu4j.support.StorageKind;
import io.github.relu4j.support.StoredFloats;
import java.util.Arrays;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Every kind of storage, in activations over rows")
@ParameterizedClass(name = "{0}")
@MethodSource("io.github.relu4j.support.StorageKinds#underTest")
class RowStorageTest {

  private static final int LENGTH = 3_600;

  private final StorageKind kind;
  private final StoredFloats x;
  private final StoredFloats gradY;

  RowStorageTest(StorageKind kind) {
    this.kind = kind;
    x = filled(1);
    gradY = filled(2);
  }

  private StoredFloats filled(long seed) {
    StoredFloats stored = kind.allocate(LENGTH);
    float[] elements = FloatSample.elements(LENGTH, seed);
    for (int i = 0; i < LENGTH; i++) {
      // Results as a layer has them: one infinity would make NaN of a whole row.
      stored.set(i, Float.isFinite(elements[i]) ? elements[i] : 0f);
    }
    return stored;
  }

  /** Several rows to a tile and a row of several tiles, over the last axis and over another. */
  static Stream<RowActivation> rows() {
    return Stream.of(
            RowSubjects.of(10), RowSubjects.of(1_800), RowSubjects.of(9, 4), RowSubjects.of(90, 20))
        .flatMap(activations -> activations);
  }

  @DisplayName("gets the floats of the array methods, rounded once")
  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void sameFloats(RowActivation activation) {
    float[] xs = x.getAll(0, LENGTH);
    float[] ys = new float[LENGTH];
    activation.forward(xs, ys);
    StoredFloats y = kind.allocate(LENGTH);
    activation.forward(x.view(0, LENGTH), y.view(0, LENGTH));
    assertThatBits(y.getAll(0, LENGTH)).areThoseOf(kind.rounded(ys), xs);

    float[] stored = y.getAll(0, LENGTH);
    float[] gradXs = new float[LENGTH];
    activation.backward(stored, gradY.getAll(0, LENGTH), gradXs);
    FloatStorage both = y.view(0, LENGTH);
    activation.backward(both, gradY.view(0, LENGTH), both);
    assertThatBits(y.getAll(0, LENGTH)).areThoseOf(kind.rounded(gradXs), stored);
  }

  private static boolean[] mask() {
    boolean[] mask = new boolean[LENGTH];
    for (int i = 0; i < LENGTH; i++) {
      mask[i] = i % 7 != 3 && i / 20 % 5 != 2;
    }
    return mask;
  }

  @DisplayName("gets them with a mask as well")
  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void masks(RowActivation activation) {
    float[] xs = x.getAll(0, LENGTH);
    float[] ys = new float[LENGTH];
    float[] gradXs = new float[LENGTH];
    activation.forward(xs, mask(), ys);
    activation.backward(xs, mask(), gradY.getAll(0, LENGTH), gradXs);
    StoredFloats out = kind.allocate(LENGTH);
    activation.forward(x.view(0, LENGTH), mask(), out.view(0, LENGTH));
    assertThatBits(out.getAll(0, LENGTH)).areThoseOf(kind.rounded(ys), xs);
    activation.backward(x.view(0, LENGTH), mask(), gradY.view(0, LENGTH), out.view(0, LENGTH));
    assertThatBits(out.getAll(0, LENGTH)).areThoseOf(kind.rounded(gradXs), xs);
  }

  private static int[] lengths(RowActivation activation) {
    int[] lengths = new int[LENGTH / activation.width()];
    Arrays.setAll(lengths, row -> (row * 5 + 1) % (activation.width() + 1));
    return lengths;
  }

  @DisplayName("gets them with a length for each row as well")
  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void lengthsOfRows(RowActivation activation) {
    int[] lengths = lengths(activation);
    float[] xs = x.getAll(0, LENGTH);
    float[] ys = new float[LENGTH];
    float[] gradXs = new float[LENGTH];
    activation.forward(xs, 0, lengths, 0, ys, 0, lengths.length);
    activation.backward(xs, 0, lengths, 0, gradY.getAll(0, LENGTH), 0, gradXs, 0, lengths.length);
    StoredFloats out = kind.allocate(LENGTH);
    activation.forward(x.view(0, LENGTH), lengths, out.view(0, LENGTH));
    assertThatBits(out.getAll(0, LENGTH)).areThoseOf(kind.rounded(ys), xs);
    activation.backward(x.view(0, LENGTH), lengths, gradY.view(0, LENGTH), out.view(0, LENGTH));
    assertThatBits(out.getAll(0, LENGTH)).areThoseOf(kind.rounded(gradXs), xs);
  }

  @Test
  @DisplayName("goes together with arrays")
  void mixtures() {
    RowActivation softmax = Activations.softmax(40);
    float[] xs = x.getAll(0, LENGTH);
    float[] ys = new float[LENGTH];
    float[] y = new float[LENGTH];
    softmax.forward(xs, ys);
    softmax.forward(x.view(0, LENGTH), FloatStorage.of(y));
    assertThatBits(y).areThoseOf(ys, xs);
    softmax.backward(FloatStorage.of(ys), x.view(0, LENGTH), FloatStorage.of(y));
    softmax.backward(ys, xs, xs);
    assertThatBits(y).areThoseOf(xs, ys);
  }

  private AbstractThrowableAssert<?, ? extends Throwable> assertRefused(ThrowingCallable call) {
    float[] before = x.getAll(0, LENGTH);
    var thrown = assertThatThrownBy(call);
    assertThatBits(x.getAll(0, LENGTH)).areThoseOf(before, before);
    return thrown;
  }

  @Test
  @DisplayName("is refused where it cannot be worked on, and nothing is written")
  void refused() {
    RowActivation softmax = Activations.softmax(40);
    FloatStorage view = x.view(0, LENGTH);
    FloatStorage lower = x.view(0, 400);
    FloatStorage upper = x.view(40, 400);
    FloatStorage readOnly = x.readOnlyView(0, LENGTH);
    FloatStorage other = FloatStorage.of(new float[400]);
    assertRefused(() -> softmax.forward(lower, upper)).hasMessageContaining("overlaps x");
    assertRefused(() -> softmax.backward(lower, other, upper)).hasMessageContaining("overlaps y");
    assertRefused(() -> softmax.backward(other, lower, upper))
        .hasMessageContaining("overlaps gradY");
    assertRefused(() -> softmax.forward(view, readOnly)).hasMessage("y is read-only");
    assertRefused(() -> softmax.backward(view, view, readOnly)).hasMessage("gradX is read-only");
    assertRefused(() -> softmax.forward(view, lower))
        .hasMessage("x has length 3600 but y has length 400");
    assertRefused(() -> softmax.forward(view, new boolean[3], view))
        .hasMessage("x has length 3600 but mask has length 3");
    assertRefused(() -> softmax.forward(view, new int[3], view))
        .hasMessage("x has 90 rows but lengths has length 3");
    int[] tooLong = new int[90];
    tooLong[89] = 41;
    assertRefused(() -> softmax.forward(view, tooLong, view))
        .hasMessage("lengths[89] must be from 0 to 40 but is 41");
    assertRefused(() -> softmax.forward(view, (boolean[]) null, view)).hasMessage("mask");
    assertRefused(() -> softmax.forward(view, (int[]) null, view)).hasMessage("lengths");
    assertRefused(() -> Activations.softmax(7).forward(view, view))
        .hasMessageContaining("which is not a whole number of rows of 7 elements");
    assertRefused(() -> Activations.softmax(40, 4).forward(view, view))
        .hasMessage("rows must be a multiple of elementsPerChannel, which is 4, but is 90");
  }
}
