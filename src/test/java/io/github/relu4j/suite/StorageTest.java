package io.github.relu4j.suite;

import static io.github.relu4j.support.SameBits.assertThatBits;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.relu4j.Activation;
import io.github.relu4j.Activations;
import io.github.relu4j.storage.FloatStorage;
import io.github.relu4j.support.FloatSample;
import io.github.relu4j.support.StorageKind;
import io.github.relu4j.support.StorageMethod;
import io.github.relu4j.support.StoredFloats;
import java.util.stream.IntStream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Every kind of storage")
@ParameterizedClass(name = "{0}")
@MethodSource("io.github.relu4j.support.StorageKinds#underTest")
class StorageTest {

  private static final int LENGTH = 2_500;
  private static final int OFFSET = 3;
  private static final int ROOM = 7;

  /** It has all methods, and f' as a formula over y. */
  private static final Activation TANH = Activations.tanh();

  private final StorageKind kind;

  StorageTest(StorageKind kind) {
    this.kind = kind;
  }

  private static IntStream lengths() {
    return IntStream.concat(IntStream.rangeClosed(0, 70), IntStream.of(1_023, 1_024, 1_025, 3_000));
  }

  /** Memory with some room around elements of a layer. */
  private StoredFloats filled(int length, long seed) {
    return filled(kind, length, seed);
  }

  private static StoredFloats filled(StorageKind kind, int length, long seed) {
    StoredFloats stored = kind.allocate(length + ROOM);
    stored.setAll(0, FloatSample.elements(length + ROOM, seed));
    return stored;
  }

  @DisplayName("gets the floats of the array method, rounded once, and only where they belong")
  @ParameterizedTest
  @EnumSource
  void everyLength(StorageMethod method) {
    lengths()
        .forEach(
            length -> {
              StoredFloats x = filled(length, 1);
              StoredFloats gradY = filled(length, 2);
              StoredFloats out = filled(length, 3);
              float[] expected = out.getAll(0, length + ROOM);
              float[] xs = x.getAll(OFFSET, length);
              float[] results = method.ofArrays(TANH, xs, gradY.getAll(OFFSET, length));
              System.arraycopy(kind.rounded(results), 0, expected, OFFSET, length);
              method.run(
                  TANH,
                  x.view(OFFSET, length),
                  gradY.view(OFFSET, length),
                  out.view(OFFSET, length));
              assertThatBits(out.getAll(0, length + ROOM)).areThoseOf(expected, expected);
              assertThatBits(x.getAll(OFFSET, length)).areThoseOf(xs, xs);
            });
  }

  @DisplayName("goes together with every other kind")
  @ParameterizedTest
  @MethodSource("io.github.relu4j.support.StorageKinds#all")
  void mixtures(StorageKind other) {
    StoredFloats mine = filled(LENGTH, 1);
    StoredFloats theirs = filled(other, LENGTH, 2);
    float[] xs = mine.getAll(0, LENGTH);
    float[] gradYs = theirs.getAll(0, LENGTH);
    for (StorageMethod method : StorageMethod.values()) {
      for (StorageKind target : new StorageKind[] {kind, other}) {
        StoredFloats out = target.allocate(LENGTH);
        method.run(TANH, mine.view(0, LENGTH), theirs.view(0, LENGTH), out.view(0, LENGTH));
        float[] expected = target.rounded(method.ofArrays(TANH, xs, gradYs));
        assertThatBits(out.getAll(0, LENGTH)).areThoseOf(expected, xs);
      }
    }
  }

  @DisplayName("may be input and output at once")
  @ParameterizedTest
  @EnumSource
  void inPlace(StorageMethod method) {
    StoredFloats x = filled(LENGTH, 1);
    StoredFloats gradY = filled(LENGTH, 2);
    float[] xs = x.getAll(OFFSET, LENGTH);
    float[] gradYs = gradY.getAll(OFFSET, LENGTH);
    FloatStorage view = x.view(OFFSET, LENGTH);
    method.run(TANH, view, gradY.view(OFFSET, LENGTH), view);
    float[] expected = kind.rounded(method.ofArrays(TANH, xs, gradYs));
    assertThatBits(x.getAll(OFFSET, LENGTH)).areThoseOf(expected, xs);
  }

  @DisplayName("may be input and output at once, seen by two views, even if nobody can tell")
  @ParameterizedTest
  @EnumSource
  void inPlaceOfAnotherView(StorageMethod method) {
    StoredFloats x = filled(LENGTH, 1);
    float[] xs = x.getAll(OFFSET, LENGTH);
    FloatStorage input = x.readOnlyView(OFFSET, LENGTH);
    method.run(TANH, input, input, x.view(OFFSET, LENGTH));
    float[] expected = kind.rounded(method.ofArrays(TANH, xs, xs));
    assertThatBits(x.getAll(OFFSET, LENGTH)).areThoseOf(expected, xs);
  }

  @Test
  @DisplayName("may be the gradient and receive it")
  void inPlaceOfGradient() {
    StoredFloats x = filled(LENGTH, 1);
    StoredFloats gradY = filled(LENGTH, 2);
    float[] xs = x.getAll(0, LENGTH);
    float[] gradYs = gradY.getAll(OFFSET, LENGTH);
    TANH.backward(x.view(0, LENGTH), gradY.view(OFFSET, LENGTH), gradY.view(OFFSET, LENGTH));
    float[] expected = kind.rounded(StorageMethod.BACKWARD.ofArrays(TANH, xs, gradYs));
    assertThatBits(gradY.getAll(OFFSET, LENGTH)).areThoseOf(expected, xs);
  }

  @Test
  @DisplayName("may be both inputs of backward")
  void bothInputs() {
    StoredFloats x = filled(LENGTH, 1);
    float[] xs = x.getAll(0, LENGTH);
    StoredFloats gradX = kind.allocate(LENGTH);
    FloatStorage view = x.view(0, LENGTH);
    TANH.backward(view, view, gradX.view(0, LENGTH));
    float[] expected = kind.rounded(StorageMethod.BACKWARD.ofArrays(TANH, xs, xs));
    assertThatBits(gradX.getAll(0, LENGTH)).areThoseOf(expected, xs);
  }

  private static AbstractThrowableAssert<?, ? extends Throwable> assertRefused(
      StoredFloats out, ThrowingCallable call) {
    float[] before = out.getAll(0, LENGTH + ROOM);
    var thrown = assertThatThrownBy(call);
    assertThatBits(out.getAll(0, LENGTH + ROOM)).areThoseOf(before, before);
    return thrown;
  }

  @DisplayName("is refused as an output that partly overlaps x, and nothing is written")
  @ParameterizedTest
  @EnumSource
  void partlyOverX(StorageMethod method) {
    StoredFloats x = filled(LENGTH, 1);
    FloatStorage gradY = FloatStorage.of(new float[LENGTH]);
    for (int[] starts : new int[][] {{0, 1}, {1, 0}, {0, ROOM}, {ROOM, 0}}) {
      FloatStorage input = x.view(starts[0], LENGTH);
      FloatStorage output = x.view(starts[1], LENGTH);
      assertRefused(x, () -> method.run(TANH, input, gradY, output))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContainingAll(method.outputName(), "overlaps " + method.inputName());
    }
  }

  @Test
  @DisplayName("is refused as a gradX that partly overlaps gradY")
  void partlyOverGradY() {
    StoredFloats gradY = filled(LENGTH, 1);
    FloatStorage x = FloatStorage.of(new float[LENGTH]);
    FloatStorage input = gradY.view(0, LENGTH);
    FloatStorage output = gradY.view(2, LENGTH);
    assertRefused(gradY, () -> TANH.backward(x, input, output))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll("gradX", "overlaps gradY");
  }

  @Test
  @DisplayName("is accepted as an output that only touches x")
  void touching() {
    StoredFloats both = kind.allocate(2 * LENGTH);
    FloatStorage lower = both.view(0, LENGTH);
    FloatStorage upper = both.view(LENGTH, LENGTH);
    assertThatCode(() -> TANH.forward(lower, upper)).doesNotThrowAnyException();
    assertThatCode(() -> TANH.forward(upper, lower)).doesNotThrowAnyException();
  }

  @DisplayName("is refused as an output where it is read-only, and nothing is written")
  @ParameterizedTest
  @EnumSource
  void readOnly(StorageMethod method) {
    StoredFloats out = filled(LENGTH, 1);
    FloatStorage x = FloatStorage.of(FloatSample.elements(LENGTH, 2));
    FloatStorage readOnly = out.readOnlyView(0, LENGTH);
    assertRefused(out, () -> method.run(TANH, x, x, readOnly))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessage(method.outputName() + " is read-only");
  }

  @Test
  @DisplayName("is fine as an input where it is read-only")
  void readOnlyInput() {
    StoredFloats x = filled(LENGTH, 1);
    float[] xs = x.getAll(0, LENGTH);
    float[] y = new float[LENGTH];
    TANH.forward(x.readOnlyView(0, LENGTH), FloatStorage.of(y));
    assertThatBits(y).areThoseOf(StorageMethod.FORWARD.ofArrays(TANH, xs, xs), xs);
  }

  @DisplayName("is refused at another length: IllegalArgumentException with both")
  @ParameterizedTest
  @EnumSource
  void unequalLengths(StorageMethod method) {
    StoredFloats out = filled(LENGTH, 1);
    FloatStorage x = FloatStorage.of(FloatSample.elements(LENGTH - 1, 2));
    FloatStorage output = out.view(0, LENGTH);
    assertRefused(out, () -> method.run(TANH, x, x, output))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContainingAll(
            method.inputName() + " has length " + (LENGTH - 1),
            method.outputName() + " has length " + LENGTH);
  }

  @DisplayName("does not come with null: NullPointerException that names the argument")
  @ParameterizedTest
  @EnumSource
  void nulls(StorageMethod method) {
    StoredFloats out = filled(LENGTH, 1);
    FloatStorage storage = out.view(0, LENGTH);
    assertRefused(out, () -> method.run(TANH, null, storage, storage))
        .isInstanceOf(NullPointerException.class)
        .hasMessage(method.inputName());
    assertRefused(out, () -> method.run(TANH, storage, storage, null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage(method.outputName());
  }

  @Test
  @DisplayName("has all its elements, and no others")
  void bounds() {
    StoredFloats stored = filled(LENGTH, 1);
    FloatStorage storage = stored.view(OFFSET, LENGTH);
    assertThat(storage.length()).isEqualTo(LENGTH);
    float[] floats = new float[LENGTH];
    assertRefused(stored, () -> storage.read(1, floats, 0, LENGTH))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertRefused(stored, () -> storage.write(-1, floats, 0, 2))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertRefused(stored, () -> storage.read(1L << 32, floats, 0, 1))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }
}
