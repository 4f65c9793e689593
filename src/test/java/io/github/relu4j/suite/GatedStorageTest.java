package io.github.relu4j.suite;

import static io.github.relu4j.support.SameBits.assertThatBits;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.relu4j.Activations;
import io.github.relu4j.GatedLinearUnit;
import io.github.relu4j.GatedRows;
import io.github.relu4j.storage.FloatStorage;
import io.github.relu4j.support.FloatSample;
import io.github.relu4j.support.StorageKind;
import io.github.relu4j.support.StorageKinds;
import io.github.relu4j.support.StoredFloats;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Every kind of storage, in gated linear units")
@ParameterizedClass(name = "{0}")
@MethodSource("io.github.relu4j.support.StorageKinds#underTest")
class GatedStorageTest {

  private static final int LENGTH = 3_000;

  private static final GatedLinearUnit SWIGLU = Activations.swiglu();

  private final StorageKind kind;

  GatedStorageTest(StorageKind kind) {
    this.kind = kind;
  }

  private static StoredFloats filled(StorageKind kind, int length, long seed) {
    StoredFloats stored = kind.allocate(length);
    stored.setAll(0, FloatSample.elements(length, seed));
    return stored;
  }

  private StoredFloats filled(int length, long seed) {
    return filled(kind, length, seed);
  }

  static Stream<GatedLinearUnit> units() {
    return Stream.of(SWIGLU, Activations.drelu(), Activations.swigluOai());
  }

  @DisplayName("get the floats of the array methods, rounded once")
  @ParameterizedTest(name = "{0}")
  @MethodSource("units")
  void sameFloats(GatedLinearUnit unit) {
    StoredFloats gate = filled(LENGTH, 1);
    StoredFloats up = filled(LENGTH, 2);
    StoredFloats gradY = filled(StorageKinds.direct(), LENGTH, 3);
    StoredFloats y = kind.allocate(LENGTH);
    StoredFloats gradUp = kind.allocate(LENGTH);
    float[] gates = gate.getAll(0, LENGTH);
    float[] ups = up.getAll(0, LENGTH);
    float[] ys = new float[LENGTH];
    float[] gradGates = new float[LENGTH];
    float[] gradUps = new float[LENGTH];
    unit.forward(gates, ups, ys);
    unit.backward(gates, ups, gradY.getAll(0, LENGTH), gradGates, gradUps);

    unit.forward(gate.view(0, LENGTH), up.view(0, LENGTH), y.view(0, LENGTH));
    assertThatBits(y.getAll(0, LENGTH)).areThoseOf(kind.rounded(ys), gates);
    // The gradient of the gate takes the place of the gate.
    unit.backward(
        gate.view(0, LENGTH),
        up.view(0, LENGTH),
        gradY.view(0, LENGTH),
        gate.view(0, LENGTH),
        gradUp.view(0, LENGTH));
    assertThatBits(gate.getAll(0, LENGTH)).areThoseOf(kind.rounded(gradGates), gates);
    assertThatBits(gradUp.getAll(0, LENGTH)).areThoseOf(kind.rounded(gradUps), ups);
  }

  @Test
  @DisplayName("go together with arrays, as any of the arguments")
  void mixtures() {
    float[] gates = FloatSample.elements(LENGTH, 1);
    StoredFloats up = filled(LENGTH, 2);
    float[] ups = up.getAll(0, LENGTH);
    float[] ys = new float[LENGTH];
    SWIGLU.forward(gates, ups, ys);
    float[] y = new float[LENGTH];
    SWIGLU.forward(FloatStorage.of(gates), up.view(0, LENGTH), FloatStorage.of(y));
    assertThatBits(y).areThoseOf(ys, gates);
    SWIGLU.forward(up.view(0, LENGTH), FloatStorage.of(gates), FloatStorage.of(y));
    SWIGLU.forward(ups, gates, ys);
    assertThatBits(y).areThoseOf(ys, ups);

    float[] gradGates = new float[LENGTH];
    float[] gradUps = new float[LENGTH];
    SWIGLU.backward(gates, ups, gates, gradGates, gradUps);
    StoredFloats gradGate = kind.allocate(LENGTH);
    FloatStorage gate = FloatStorage.of(gates);
    SWIGLU.backward(gate, up.view(0, LENGTH), gate, gradGate.view(0, LENGTH), FloatStorage.of(y));
    assertThatBits(gradGate.getAll(0, LENGTH)).areThoseOf(kind.rounded(gradGates), gates);
    assertThatBits(y).areThoseOf(gradUps, gates);
  }

  @Test
  @DisplayName("hold results that take the place of gate or of up")
  void inPlace() {
    for (boolean isOfUp : new boolean[] {false, true}) {
      StoredFloats gate = filled(LENGTH, 1);
      StoredFloats up = filled(LENGTH, 2);
      StoredFloats y = isOfUp ? up : gate;
      float[] gates = gate.getAll(0, LENGTH);
      float[] ys = new float[LENGTH];
      SWIGLU.forward(gates, up.getAll(0, LENGTH), ys);
      SWIGLU.forward(gate.view(0, LENGTH), up.view(0, LENGTH), y.view(0, LENGTH));
      assertThatBits(y.getAll(0, LENGTH)).areThoseOf(kind.rounded(ys), gates);
    }
  }

  @DisplayName("hold the rows of gate and up")
  @ParameterizedTest
  @EnumSource
  void rows(GatedRows.Order order) {
    for (int width : new int[] {1, 50, 750}) {
      GatedRows rows = SWIGLU.rows(width, order);
      StoredFloats x = filled(2 * LENGTH, 1);
      StoredFloats gradY = filled(LENGTH, 2);
      float[] xs = x.getAll(0, 2 * LENGTH);
      float[] ys = new float[LENGTH];
      float[] gradXs = new float[2 * LENGTH];
      rows.forward(xs, ys);
      rows.backward(xs, gradY.getAll(0, LENGTH), gradXs);

      StoredFloats y = kind.allocate(LENGTH);
      rows.forward(x.view(0, 2 * LENGTH), y.view(0, LENGTH));
      assertThatBits(y.getAll(0, LENGTH)).areThoseOf(kind.rounded(ys), ys);
      FloatStorage both = x.view(0, 2 * LENGTH);
      rows.backward(both, gradY.view(0, LENGTH), both);
      assertThatBits(x.getAll(0, 2 * LENGTH)).areThoseOf(kind.rounded(gradXs), xs);
    }
  }

  @Test
  @DisplayName("hold rows whose results take the place of their first half")
  void rowsInPlace() {
    GatedRows rows = SWIGLU.rows(50, GatedRows.Order.GATE_UP);
    StoredFloats x = filled(2 * LENGTH, 1);
    float[] xs = x.getAll(0, 2 * LENGTH);
    float[] ys = new float[LENGTH];
    rows.forward(xs, ys);
    rows.forward(x.view(0, 2 * LENGTH), x.view(0, LENGTH));
    assertThatBits(x.getAll(0, LENGTH)).areThoseOf(kind.rounded(ys), ys);
  }

  private static AbstractThrowableAssert<?, ? extends Throwable> assertRefused(
      StoredFloats out, ThrowingCallable call) {
    float[] before = out.getAll(0, LENGTH);
    var thrown = assertThatThrownBy(call);
    assertThatBits(out.getAll(0, LENGTH)).areThoseOf(before, before);
    return thrown;
  }

  @Test
  @DisplayName("are refused where outputs overlap, and nothing is written")
  void overlaps() {
    StoredFloats mine = filled(2 * LENGTH, 1);
    FloatStorage other = FloatStorage.of(new float[LENGTH]);
    FloatStorage first = mine.view(0, LENGTH);
    FloatStorage second = mine.view(1, LENGTH);
    FloatStorage twice = mine.view(0, 2 * LENGTH);
    GatedRows rows = SWIGLU.rows(50, GatedRows.Order.GATE_UP);
    assertRefused(mine, () -> SWIGLU.forward(first, other, second))
        .hasMessageContaining("overlaps gate");
    assertRefused(mine, () -> SWIGLU.forward(other, first, second))
        .hasMessageContaining("overlaps up");
    assertRefused(mine, () -> SWIGLU.backward(other, other, first, second, other))
        .hasMessageContaining("overlaps gradY");
    assertRefused(mine, () -> SWIGLU.backward(other, other, other, first, second))
        .hasMessageContaining("gradUp");
    assertRefused(mine, () -> SWIGLU.backward(other, other, other, first, first))
        .hasMessage("gradUp must be another storage than gradGate but is the same");
    assertRefused(mine, () -> rows.forward(twice, second)).hasMessageContaining("overlaps x");
    assertRefused(mine, () -> rows.backward(twice, first, twice))
        .hasMessageContaining("overlaps gradY");
  }

  @Test
  @DisplayName("are refused where outputs are read-only, and nothing is written")
  void readOnly() {
    StoredFloats mine = filled(LENGTH, 1);
    FloatStorage readOnly = mine.readOnlyView(0, LENGTH);
    FloatStorage other = FloatStorage.of(new float[LENGTH]);
    FloatStorage half = FloatStorage.of(new float[LENGTH / 2]);
    GatedRows rows = SWIGLU.rows(50, GatedRows.Order.GATE_UP);
    FloatStorage twice = FloatStorage.of(new float[2 * LENGTH]);
    assertRefused(mine, () -> SWIGLU.forward(other, other, readOnly)).hasMessage("y is read-only");
    assertRefused(mine, () -> SWIGLU.backward(other, other, other, readOnly, other))
        .hasMessage("gradGate is read-only");
    assertRefused(mine, () -> SWIGLU.backward(other, other, other, other, readOnly))
        .hasMessage("gradUp is read-only");
    assertRefused(mine, () -> rows.forward(twice, readOnly)).hasMessage("y is read-only");
    assertRefused(mine, () -> rows.backward(other, half, readOnly))
        .hasMessage("gradX is read-only");
  }

  @Test
  @DisplayName("are refused at lengths that do not fit each other")
  void lengths() {
    StoredFloats mine = filled(LENGTH, 1);
    FloatStorage view = mine.view(0, LENGTH);
    FloatStorage longer = FloatStorage.of(new float[LENGTH + 2]);
    GatedRows rows = SWIGLU.rows(50, GatedRows.Order.GATE_UP);
    assertRefused(mine, () -> SWIGLU.forward(longer, longer, view))
        .hasMessage("gate has length 3002 but y has length 3000");
    assertRefused(mine, () -> SWIGLU.backward(view, longer, view, view, view))
        .hasMessage("gate has length 3000 but up has length 3002");
    assertRefused(mine, () -> rows.forward(longer, view))
        .hasMessage("x must be 2 times as long as y but has length 3002, and y has length 3000");
    FloatStorage twice = FloatStorage.of(new float[2 * LENGTH + 4]);
    assertRefused(mine, () -> rows.forward(twice, longer))
        .hasMessageContaining("y has length 3002, which is not a whole number of rows");
  }
}
