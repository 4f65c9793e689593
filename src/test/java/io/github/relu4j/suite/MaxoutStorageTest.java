package io.github.relu4j.suite;

import static io.github.relu4j.support.SameBits.assertThatBits;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.relu4j.Maxout;
import io.github.relu4j.storage.FloatStorage;
import io.github.relu4j.support.FloatSample;
import io.github.relu4j.support.StorageKind;
import io.github.relu4j.support.StoredFloats;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Every kind of storage, in maxout")
@ParameterizedClass(name = "{0}")
@MethodSource("io.github.relu4j.support.StorageKinds#underTest")
class MaxoutStorageTest {

  private static final int RESULTS = 3_000;

  private static final Maxout PAIRS = new Maxout(2, 1);

  private final StorageKind kind;

  MaxoutStorageTest(StorageKind kind) {
    this.kind = kind;
  }

  private StoredFloats filled(int length, long seed) {
    StoredFloats stored = kind.allocate(length);
    stored.setAll(0, FloatSample.elements(length, seed));
    return stored;
  }

  /** Many groups to a tile, groups that do not fill a tile, and one of several tiles. */
  static Stream<Maxout> layouts() {
    return Stream.of(PAIRS, new Maxout(3, 250), new Maxout(2, RESULTS), new Maxout(1, 5));
  }

  @DisplayName("gets the floats of the array methods, rounded once")
  @ParameterizedTest(name = "{0}")
  @MethodSource("layouts")
  void sameFloats(Maxout maxout) {
    int elements = RESULTS * maxout.pieces();
    StoredFloats x = filled(elements, 1);
    StoredFloats gradY = filled(RESULTS, 2);
    StoredFloats y = kind.allocate(RESULTS);
    StoredFloats gradX = kind.allocate(elements);
    float[] xs = x.getAll(0, elements);
    float[] ys = new float[RESULTS];
    float[] gradXs = new float[elements];
    maxout.forward(xs, ys);
    maxout.backward(xs, gradY.getAll(0, RESULTS), gradXs);

    maxout.forward(x.view(0, elements), y.view(0, RESULTS));
    maxout.backward(x.view(0, elements), gradY.view(0, RESULTS), gradX.view(0, elements));
    assertThatBits(y.getAll(0, RESULTS)).areThoseOf(kind.rounded(ys), ys);
    assertThatBits(gradX.getAll(0, elements)).areThoseOf(kind.rounded(gradXs), xs);
  }

  @DisplayName("goes together with arrays, as any of the arguments")
  @ParameterizedTest(name = "{0}")
  @MethodSource("layouts")
  void mixtures(Maxout maxout) {
    int elements = RESULTS * maxout.pieces();
    float[] xs = FloatSample.elements(elements, 1);
    StoredFloats gradY = filled(RESULTS, 2);
    float[] ys = new float[RESULTS];
    float[] gradXs = new float[elements];
    maxout.forward(xs, ys);
    maxout.backward(xs, gradY.getAll(0, RESULTS), gradXs);

    StoredFloats y = kind.allocate(RESULTS);
    float[] gradX = new float[elements];
    maxout.forward(FloatStorage.of(xs), y.view(0, RESULTS));
    maxout.backward(FloatStorage.of(xs), gradY.view(0, RESULTS), FloatStorage.of(gradX));
    assertThatBits(y.getAll(0, RESULTS)).areThoseOf(kind.rounded(ys), ys);
    assertThatBits(gradX).areThoseOf(gradXs, xs);
  }

  @DisplayName("may hold the results in the place of its first elements, and the gradients")
  @ParameterizedTest(name = "{0}")
  @MethodSource("layouts")
  void inPlace(Maxout maxout) {
    int elements = RESULTS * maxout.pieces();
    StoredFloats x = filled(elements, 1);
    StoredFloats gradY = filled(RESULTS, 2);
    float[] xs = x.getAll(0, elements);
    float[] ys = new float[RESULTS];
    float[] gradXs = new float[elements];
    maxout.forward(xs, ys);
    maxout.backward(xs, gradY.getAll(0, RESULTS), gradXs);

    maxout.backward(x.view(0, elements), gradY.view(0, RESULTS), x.view(0, elements));
    assertThatBits(x.getAll(0, elements)).areThoseOf(kind.rounded(gradXs), xs);
    x.setAll(0, xs);
    maxout.forward(x.view(0, elements), x.view(0, RESULTS));
    assertThatBits(x.getAll(0, RESULTS)).areThoseOf(kind.rounded(ys), ys);
  }

  private static AbstractThrowableAssert<?, ? extends Throwable> assertRefused(
      StoredFloats out, int length, ThrowingCallable call) {
    float[] before = out.getAll(0, length);
    var thrown = assertThatThrownBy(call);
    assertThatBits(out.getAll(0, length)).areThoseOf(before, before);
    return thrown;
  }

  @Test
  @DisplayName("is refused as an output that partly overlaps an input, and nothing is written")
  void overlaps() {
    StoredFloats both = filled(21, 1);
    FloatStorage x = both.view(0, 20);
    FloatStorage y = both.view(1, 10);
    FloatStorage gradX = both.view(1, 20);
    FloatStorage other = FloatStorage.of(new float[20]);
    assertRefused(both, 21, () -> PAIRS.forward(x, y))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("overlaps x");
    assertRefused(both, 21, () -> PAIRS.backward(x, FloatStorage.of(new float[10]), gradX))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("overlaps x");
    assertRefused(both, 21, () -> PAIRS.backward(other, both.view(0, 10), x))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("overlaps gradY");
  }

  @Test
  @DisplayName("is refused as an output where it is read-only, and nothing is written")
  void readOnly() {
    StoredFloats out = filled(20, 1);
    FloatStorage x = FloatStorage.of(new float[20]);
    assertRefused(out, 20, () -> PAIRS.forward(x, out.readOnlyView(0, 10)))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessage("y is read-only");
    FloatStorage gradY = FloatStorage.of(new float[10]);
    assertRefused(out, 20, () -> PAIRS.backward(x, gradY, out.readOnlyView(0, 20)))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessage("gradX is read-only");
  }

  @Test
  @DisplayName("is refused at a length that does not fit, and nothing is written")
  void lengths() {
    StoredFloats out = filled(20, 1);
    FloatStorage x = FloatStorage.of(new float[20]);
    assertRefused(out, 20, () -> PAIRS.forward(x, out.view(0, 9)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("x must be 2 times as long as y but has length 20, and y has length 9");
    FloatStorage gradY = FloatStorage.of(new float[10]);
    assertRefused(out, 20, () -> PAIRS.backward(x, gradY, out.view(0, 19)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("x has length 20 but gradX has length 19");
    assertRefused(out, 20, () -> new Maxout(2, 4).forward(x, out.view(0, 10)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("length 10 is not a whole number of channels of 4 elements");
  }
}
