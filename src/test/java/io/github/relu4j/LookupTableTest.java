package io.github.relu4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.relu4j.example.Ramp;
import io.github.relu4j.reference.References;
import io.github.relu4j.storage.FloatStorage;
import io.github.relu4j.support.Allocations;
import io.github.relu4j.support.NarrowFormats;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A lookup table")
class LookupTableTest {

  private static final short ONE = 0x3c00;
  private static final short MINUS_ONE = (short) 0xbc00;
  private static final short TWO = 0x4000;

  /** More than are copied at a time. */
  private static final int LENGTH = 1_300;

  private final LookupTable<short[]> relu = LookupTable.ofHalves(Activations.relu());

  private static short[] patterns(int count) {
    short[] patterns = new short[count];
    for (int i = 0; i < count; i++) {
      patterns[i] = (short) i;
    }
    return patterns;
  }

  private static byte[] allBytes() {
    byte[] bytes = new byte[256];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) i;
    }
    return bytes;
  }

  @Test
  @DisplayName("looks f up over whole arrays")
  void forward() {
    short[] y = new short[3];
    relu.forward(new short[] {ONE, MINUS_ONE, TWO}, y);
    assertThat(y).containsExactly(ONE, 0, TWO);
  }

  @Test
  @DisplayName("looks f' up over whole arrays")
  void derivative() {
    short[] dydx = new short[3];
    relu.derivative(new short[] {TWO, MINUS_ONE, 0}, dydx);
    assertThat(dydx).containsExactly(ONE, 0, 0);
  }

  @Test
  @DisplayName("writes its range alone")
  void ranges() {
    short[] x = {ONE, TWO, MINUS_ONE, TWO};
    short[] out = {7, 7, 7, 7};
    relu.forward(x, 1, out, 2, 2);
    assertThat(out).containsExactly(7, 7, TWO, 0);
    relu.derivative(x, 2, out, 0, 2);
    assertThat(out).containsExactly(0, ONE, TWO, 0);
  }

  @Test
  @DisplayName("works in place")
  void inPlace() {
    short[] x = {ONE, MINUS_ONE, TWO, MINUS_ONE};
    relu.forward(x, 1, x, 1, 3);
    assertThat(x).containsExactly(ONE, 0, TWO, 0);
  }

  @Test
  @DisplayName("of halves has NaN, infinities, zeros of both signs and subnormals")
  void specialHalves() {
    short[] x = {
      0x7c01, (short) 0xffff, 0x7c00, (short) 0xfc00, 0, (short) 0x8000, 1, (short) 0x8001
    };
    short[] y = new short[x.length];
    LookupTable.ofHalves(Activations.elu()).forward(x, y);
    assertThat(y)
        .containsExactly(0x7e00, 0x7e00, 0x7c00, MINUS_ONE, 0, (short) 0x8000, 1, (short) 0x8001);
  }

  @Test
  @DisplayName("of bfloat16s has NaN, infinities, zeros of both signs and subnormals")
  void specialBfloat16s() {
    short[] x = {
      0x7f81, (short) 0xffff, 0x7f80, (short) 0xff80, 0, (short) 0x8000, 1, (short) 0x8001
    };
    short[] y = new short[x.length];
    LookupTable.ofBfloat16s(Activations.elu()).forward(x, y);
    assertThat(y)
        .containsExactly(
            0x7fc0, 0x7fc0, 0x7f80, (short) 0xbf80, 0, (short) 0x8000, 1, (short) 0x8001);
  }

  @Test
  @DisplayName("of halves is infinite from 65 520 on")
  void overflow() {
    short[] y = {(short) 0x5bff, 0x5c00};
    // 255.875 and 256, squared.
    LookupTable.ofHalves(Activations.relu2()).forward(y, y);
    assertThat(y).containsExactly(0x7bfe, 0x7c00);
  }

  @DisplayName("tells a tie from what is a little more or less")
  @ParameterizedTest(name = "{0} of the bfloat16 {1} is {2}")
  @CsvSource({
    // x / 2 is a tie: exactly; and with a term that a double does not hold.
    "leaky_relu(0.5), 0x8003, 0x8002",
    "leaky_relu(0.5), 0x8005, 0x8002",
    "silu, 0x0005, 0x0003",
    "silu, 0x8003, 0x8001",
    "gelu, 0x0005, 0x0003",
    "gelu_tanh, 0x8003, 0x8001",
    // -1.5 (e^x - 1) is less than -1.5 x, which is a tie.
    "elu(-1.5), 0x8081, 0x00c1",
    // 258 less 1 is a tie, but tanh is below 1.
    "tanhshrink, 0x4381, 0x4381",
    "tanhshrink, 0xc381, 0xc381",
  })
  void ties(String name, String x, String y) {
    short[] element = {(short) (int) Integer.decode(x)};
    LookupTable.ofBfloat16s(Activations.parse(name)).forward(element, element);
    assertThat(element).containsExactly((short) (int) Integer.decode(y));
  }

  @Test
  @DisplayName("of a user's own activation has its floats, rounded once")
  void usersOwn() {
    Activation ramp = new Ramp(1f / 6);
    // From 0 up to the largest half.
    short[] x = patterns(0x7c00);
    short[] expected = new short[x.length];
    short[] y = new short[x.length];
    ramp.forward(FloatStorage.ofHalves(x), FloatStorage.ofHalves(expected));
    LookupTable.ofHalves(ramp).forward(x, y);
    assertThat(y).isEqualTo(expected);
    ramp.derivative(FloatStorage.ofHalves(x), FloatStorage.ofHalves(expected));
    LookupTable.ofHalves(ramp).derivative(x, y);
    assertThat(y).isEqualTo(expected);
  }

  @Test
  @DisplayName("of an activation inside limits has its nearest results inside them")
  void clamped() {
    short[] x = patterns(1 << 16);
    short[] y = new short[x.length];
    short[] inner = new short[x.length];
    LookupTable.ofHalves(Activations.parse("clamped(gelu,-0.125,2.0)")).forward(x, y);
    LookupTable.ofHalves(Activations.gelu()).forward(x, inner);
    for (int i = 0; i < x.length; i++) {
      float value = NarrowFormats.ofHalf(inner[i]);
      if (value == value) {
        inner[i] = NarrowFormats.toHalf(Math.min(Math.max(value, -0.125f), 2f));
      }
    }
    assertThat(y).isEqualTo(inner);
  }

  private static final ByteOrder OTHER =
      ByteOrder.nativeOrder() == ByteOrder.BIG_ENDIAN
          ? ByteOrder.LITTLE_ENDIAN
          : ByteOrder.BIG_ENDIAN;

  /** Memory for shorts of each kind. */
  static Stream<Function<short[], ShortBuffer>> memories() {
    return Stream.of(
        values -> ShortBuffer.wrap(values.clone()),
        values -> ShortBuffer.allocate(LENGTH + 5).position(5).put(values).position(5),
        values ->
            ByteBuffer.allocateDirect(2 * LENGTH)
                .order(ByteOrder.nativeOrder())
                .asShortBuffer()
                .put(values)
                .flip(),
        values -> ByteBuffer.allocate(2 * LENGTH).order(OTHER).asShortBuffer().put(values).flip());
  }

  @DisplayName("reads memory of every kind")
  @ParameterizedTest
  @MethodSource("memories")
  void reads(Function<short[], ShortBuffer> memory) {
    LookupTable<short[]> tanh = LookupTable.ofHalves(Activations.tanh());
    short[] x = patterns(LENGTH);
    short[] expected = new short[LENGTH];
    short[] y = new short[LENGTH];
    tanh.forward(x, expected);
    tanh.forward(FloatStorage.ofHalves(memory.apply(x)), FloatStorage.ofHalves(y));
    assertThat(y).isEqualTo(expected);
  }

  @DisplayName("writes memory of every kind, in place too")
  @ParameterizedTest
  @MethodSource("memories")
  void writes(Function<short[], ShortBuffer> memory) {
    LookupTable<short[]> tanh = LookupTable.ofHalves(Activations.tanh());
    short[] x = patterns(LENGTH);
    short[] expected = new short[LENGTH];
    tanh.derivative(x, expected);
    ShortBuffer buffer = memory.apply(x);
    tanh.derivative(FloatStorage.ofHalves(buffer), FloatStorage.ofHalves(buffer));
    short[] written = new short[LENGTH];
    buffer.get(written);
    assertThat(written).isEqualTo(expected);
  }

  @Test
  @DisplayName("takes bytes in direct memory")
  void directBytes() {
    LookupTable<byte[]> table = LookupTable.ofUint8s(Activations.relu(), 0.5f, 3, 0.25f, 128);
    ByteBuffer bytes = ByteBuffer.allocateDirect(3).put(new byte[] {0, 4, 5}).flip();
    table.forward(FloatStorage.ofUint8s(bytes, 0.5f, 3), FloatStorage.ofUint8s(bytes, 0.25f, 128));
    assertThat(new byte[] {bytes.get(0), bytes.get(1), bytes.get(2)})
        .containsExactly((byte) 128, (byte) 130, (byte) 132);
  }

  @DisplayName("of bytes is at most a step from the exact result")
  @ParameterizedTest(name = "scale {0} to {2}")
  @CsvSource({
    "0.0625, 0, 0.0625, 0",
    "0.05, -7, 0.01, 5",
    "0.001, 100, 0.0001, -128",
    "3.0, 127, 1.0E-3, 0",
    "1.0E-30, 0, 1.0E-32, 1",
  })
  void bytes(float inScale, int inZeroPoint, float outScale, int outZeroPoint) {
    for (String name : Activations.names()) {
      Activation activation = Activations.parse(name);
      LookupTable<byte[]> table =
          LookupTable.ofInt8s(activation, inScale, inZeroPoint, outScale, outZeroPoint);
      byte[] x = allBytes();
      byte[] y = new byte[x.length];
      table.forward(x, y);
      double worst = 0;
      for (int i = 0; i < x.length; i++) {
        float number = NarrowFormats.ofQuantised(x[i], inScale, inZeroPoint, true);
        double exact = References.of(activation).forward(number) / outScale + outZeroPoint;
        worst = Math.max(worst, Math.abs(y[i] - Math.min(Math.max(exact, -128), 127)));
      }
      assertThat(worst).as(name).isLessThanOrEqualTo(1);
    }
  }

  @DisplayName("of bytes has what a call over storages gives")
  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {"gelu", "exponential", "prelu(-0.5)", "snake(2.0)", "scaled(tanh,0.7,2.0,1.0)"})
  void bytesOfStorages(String name) {
    Activation activation = Activations.parse(name);
    byte[] x = allBytes();
    byte[] y = new byte[x.length];
    byte[] expected = new byte[x.length];
    FloatStorage in = FloatStorage.ofUint8s(x, 0.04f, 100);
    FloatStorage out = FloatStorage.ofUint8s(expected, 0.03f, 20);
    LookupTable<byte[]> table = LookupTable.ofUint8s(activation, 0.04f, 100, 0.03f, 20);
    activation.forward(in, out);
    table.forward(x, y);
    assertThat(y).isEqualTo(expected);
    activation.derivative(in, out);
    table.derivative(x, y);
    assertThat(y).isEqualTo(expected);
  }

  @Test
  @DisplayName("of bytes has the zero point for NaN")
  void bytesOfNan() {
    // 2e38 times itself is infinite, and its snake has no slope.
    LookupTable<byte[]> table = LookupTable.ofInt8s(Activations.snake(), 3e38f, 0, 1f, 9);
    byte[] dydx = {2};
    table.derivative(dydx, dydx);
    assertThat(dydx).containsExactly(9);
  }

  @Test
  @DisplayName("keeps the alpha of a PReLU that it was made with")
  void parametersOfThatMoment() {
    PRelu prelu = Activations.prelu(0.5f);
    LookupTable<short[]> table = LookupTable.ofHalves(prelu);
    prelu.alpha()[0] = 0.25f;
    short[] out = new short[1];
    table.forward(new short[] {(short) 0xc000}, out);
    assertThat(out).containsExactly(MINUS_ONE);
    table.derivative(new short[] {(short) 0xc000}, out);
    assertThat(out).containsExactly(0x3800);
  }

  @Test
  @DisplayName("is not made of an activation with several channels")
  void channels() {
    for (Activation activation :
        List.of(
            Activations.prelu(0.1f, 0.2f),
            Activations.snake(1f, 2f),
            Activations.snakeBeta(new float[] {1f, 2f}, new float[] {1f, 2f}, 1))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> LookupTable.ofHalves(activation))
          .withMessage(
              "a table needs an activation that acts on each element alone, and "
                  + activation.name()
                  + " does not");
    }
  }

  @Test
  @DisplayName("takes one channel of several elements as each element alone")
  void oneChannel() {
    short[] y = {MINUS_ONE};
    LookupTable.ofHalves(Activations.prelu(new float[] {2f}, 7)).forward(y, y);
    assertThat(y).containsExactly((short) 0xc000);
  }

  @Test
  @DisplayName("allocates nothing in a call")
  void allocation() {
    short[] x = patterns(LENGTH);
    short[] y = new short[LENGTH];
    FloatStorage direct =
        FloatStorage.ofHalves(ByteBuffer.allocateDirect(2 * LENGTH).asShortBuffer());
    FloatStorage storage = FloatStorage.ofHalves(y);
    Allocations.assertNoneBy(
        () -> {
          relu.forward(x, y);
          relu.derivative(x, 1, y, 2, 100);
          relu.forward(direct, storage);
          relu.derivative(direct, direct);
        });
  }

  @Test
  @DisplayName("says what it is of")
  void text() {
    assertThat(relu).hasToString("lookup table of relu over half");
    assertThat(LookupTable.ofInt8s(Activations.tanh(), 0.5f, 3, 0.25f, 4))
        .hasToString(
            "lookup table of tanh over int8 of scale 0.5 and zero point 3 to int8 of scale 0.25"
                + " and zero point 4");
  }

  @Test
  @DisplayName("of a parallel activation is of the activation inside")
  void parallel() {
    assertThat(LookupTable.ofHalves(Activations.parallel(Activations.relu())))
        .hasToString("lookup table of relu over half");
  }
}
