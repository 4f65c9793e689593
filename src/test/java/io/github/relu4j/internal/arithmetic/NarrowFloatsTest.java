package io.github.relu4j.internal.arithmetic;

import static io.github.relu4j.support.SameBits.assertThatBits;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.relu4j.support.FloatSample;
import io.github.relu4j.support.NarrowFormats;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Floats of 16 bits")
class NarrowFloatsTest {

  /** In Java from 20 on. */
  private static final int FIRST_WITH_HALVES = 20;

  private interface ToShort {
    short of(float value);
  }

  /** The float half way between two patterns, and those beside it. */
  private static void assertSameAround(float value, ToShort actual, ToShort expected) {
    for (float beside : new float[] {Math.nextDown(value), value, Math.nextUp(value)}) {
      for (float signed : new float[] {beside, -beside}) {
        assertThat(actual.of(signed)).as("of %s", signed).isEqualTo(expected.of(signed));
      }
    }
  }

  @Test
  @DisplayName("halves are read as their definition says, all 65 536")
  void ofHalf() {
    for (int bits = 0; bits < 1 << 16; bits++) {
      assertThatBits(HalfFloat.toFloat((short) bits)).are(NarrowFormats.ofHalf((short) bits));
    }
  }

  @Test
  @DisplayName("bfloat16s are read as their definition says, all 65 536")
  void ofBfloat16() {
    for (int bits = 0; bits < 1 << 16; bits++) {
      assertThatBits(Bfloat16.toFloat((short) bits)).are(NarrowFormats.ofBfloat16((short) bits));
    }
  }

  @Test
  @DisplayName("the nearest half is found around each half and each middle of two")
  void toHalf() {
    for (int bits = 0; bits <= 0x7c00; bits++) {
      float half = NarrowFormats.ofHalf((short) bits);
      // Of 65 504 the next would be 65 536.
      float next = bits < 0x7bff ? NarrowFormats.ofHalf((short) (bits + 1)) : 65_536f;
      assertSameAround(half, HalfFloat::fromFloat, NarrowFormats::toHalf);
      assertSameAround((half + next) / 2, HalfFloat::fromFloat, NarrowFormats::toHalf);
    }
  }

  @Test
  @DisplayName("the nearest bfloat16 is found around each bfloat16 and each middle of two")
  void toBfloat16() {
    for (int bits = 0; bits <= 0x7f80; bits++) {
      int pattern = bits << 16;
      float middle = Float.intBitsToFloat(pattern | 0x8000);
      assertSameAround(
          Float.intBitsToFloat(pattern), Bfloat16::fromFloat, NarrowFormats::toBfloat16);
      assertSameAround(middle, Bfloat16::fromFloat, NarrowFormats::toBfloat16);
    }
  }

  @Test
  @DisplayName("the nearest ones are found for a sample of all floats")
  void sample() {
    FloatSample.chunks()
        .forEach(
            chunk -> {
              for (float value : chunk) {
                if (HalfFloat.fromFloat(value) != NarrowFormats.toHalf(value)
                    || Bfloat16.fromFloat(value) != NarrowFormats.toBfloat16(value)) {
                  throw new AssertionError("wrong for " + value);
                }
              }
            });
  }

  @Test
  @DisplayName("a half that is read and written is the same, but for NaN")
  void roundTrip() {
    for (int bits = 0; bits < 1 << 16; bits++) {
      float half = HalfFloat.toFloat((short) bits);
      int expected = half == half ? bits : 0x7e00;
      assertThat(HalfFloat.fromFloat(half)).isEqualTo((short) expected);
    }
  }

  @Test
  @DisplayName("halves are those of Java's own methods, where it has them")
  void javasOwn() throws Throwable {
    assumeTrue(Runtime.version().feature() >= FIRST_WITH_HALVES);
    MethodHandles.Lookup lookup = MethodHandles.publicLookup();
    MethodHandle toFloat =
        lookup.findStatic(
            Float.class, "float16ToFloat", MethodType.methodType(float.class, short.class));
    MethodHandle toHalf =
        lookup.findStatic(
            Float.class, "floatToFloat16", MethodType.methodType(short.class, float.class));
    for (int bits = 0; bits < 1 << 16; bits++) {
      assertThatBits(HalfFloat.toFloat((short) bits)).are((float) toFloat.invoke((short) bits));
    }
    for (float value : FloatSample.neighbourhoods()) {
      if (value == value) {
        assertThat(HalfFloat.fromFloat(value)).isEqualTo((short) toHalf.invoke(value));
      }
    }
  }
}
