package io.github.relu4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.relu4j.storage.FloatStorage;
import io.github.relu4j.support.StorageKinds;
import java.nio.ShortBuffer;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A lookup table refuses")
class LookupTableBadInputTest {

  private static final short ONE = 0x3c00;
  private static final short MINUS_ONE = (short) 0xbc00;

  private final LookupTable<short[]> relu = LookupTable.ofHalves(Activations.relu());

  /** Storages that are no halves, and what they are called. */
  static Stream<FloatStorage> others() {
    return Stream.concat(
        StorageKinds.all()
            .filter(kind -> !kind.name().startsWith("halves"))
            .map(kind -> kind.allocate(2).view(0, 2)),
        Stream.of(FloatStorage.ofBfloat16s(new short[2])));
  }

  @DisplayName("storages of other formats")
  @ParameterizedTest
  @MethodSource("others")
  void otherFormats(FloatStorage other) {
    FloatStorage halves = FloatStorage.ofHalves(new short[2]);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> relu.forward(other, halves))
        .withMessageStartingWith("x must be half, as the table is, but is ");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> relu.derivative(halves, other))
        .withMessageStartingWith("dydx must be half, as the table is, but is ");
  }

  @Test
  @DisplayName("bytes of another scale or zero point, by both")
  void otherScale() {
    LookupTable<byte[]> table = LookupTable.ofInt8s(Activations.relu(), 0.5f, 3, 0.25f, 4);
    FloatStorage x = FloatStorage.ofInt8s(new byte[2], 0.5f, 3);
    FloatStorage y = FloatStorage.ofInt8s(new byte[2], 0.25f, 4);
    for (FloatStorage other :
        List.of(
            FloatStorage.ofInt8s(new byte[2], 0.25f, 3),
            FloatStorage.ofInt8s(new byte[2], 0.5f, 4),
            FloatStorage.ofUint8s(new byte[2], 0.5f, 3))) {
      assertThatIllegalArgumentException().isThrownBy(() -> table.forward(other, y));
      assertThatIllegalArgumentException().isThrownBy(() -> table.forward(x, other));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> table.forward(y, y))
        .withMessage(
            "x must be int8 of scale 0.5 and zero point 3, as the table is, but is int8 of scale"
                + " 0.25 and zero point 4: what has another format is for the activation itself");
  }

  @Test
  @DisplayName("bad scales and zero points by name and value")
  void badScales() {
    Activation tanh = Activations.tanh();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LookupTable.ofInt8s(tanh, 0f, 0, 1f, 0))
        .withMessage("inScale must be finite and above 0 but is 0.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LookupTable.ofInt8s(tanh, 1f, 128, 1f, 0))
        .withMessage("inZeroPoint must be from -128 to 127 but is 128");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LookupTable.ofUint8s(tanh, 1f, 0, Float.NaN, 0))
        .withMessage("outScale must be finite and above 0 but is NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> LookupTable.ofUint8s(tanh, 1f, 0, 1f, -1))
        .withMessage("outZeroPoint must be from 0 to 255 but is -1");
  }

  @Test
  @DisplayName("null by name")
  void nulls() {
    short[] array = {ONE};
    FloatStorage storage = FloatStorage.ofHalves(array);
    assertThatNullPointerException()
        .isThrownBy(() -> LookupTable.ofHalves(null))
        .withMessage("activation");
    assertThatNullPointerException()
        .isThrownBy(() -> relu.forward((short[]) null, array))
        .withMessage("x");
    assertThatNullPointerException()
        .isThrownBy(() -> relu.derivative(array, 0, null, 0, 1))
        .withMessage("dydx");
    assertThatNullPointerException().isThrownBy(() -> relu.forward(storage, null)).withMessage("y");
  }

  @Test
  @DisplayName("ranges outside the array, partial overlaps and unequal lengths")
  void badRanges() {
    short[] array = {ONE, MINUS_ONE, ONE, MINUS_ONE};
    assertThatThrownBy(() -> relu.forward(array, 2, array, 2, 3))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("x: offset 2 and length 3 do not fit an array of length 4");
    assertThatThrownBy(() -> relu.derivative(array, 0, array, -1, 1))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("dydx: offset -1 and length 1 do not fit an array of length 4");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> relu.forward(array, 0, array, 1, 2))
        .withMessageStartingWith("y at offset 1 partly overlaps x at offset 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> relu.forward(array, new short[3]))
        .withMessage("x has length 4 but y has length 3");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                relu.forward(
                    FloatStorage.ofHalves(ShortBuffer.wrap(array, 0, 2)),
                    FloatStorage.ofHalves(ShortBuffer.wrap(array, 1, 2))))
        .withMessageContaining("overlaps x");
    assertThat(array).containsExactly(ONE, MINUS_ONE, ONE, MINUS_ONE);
  }

  @Test
  @DisplayName("to write read-only memory, but reads it")
  void readOnly() {
    short[] array = {MINUS_ONE};
    FloatStorage readOnly = FloatStorage.ofHalves(ShortBuffer.wrap(array).asReadOnlyBuffer());
    short[] y = {ONE};
    relu.forward(readOnly, FloatStorage.ofHalves(y));
    assertThat(y).containsExactly(0);
    assertThatThrownBy(() -> relu.forward(FloatStorage.ofHalves(y), readOnly))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessage("y is read-only");
  }
}
