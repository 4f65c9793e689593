package io.github.relu4j;

import io.github.relu4j.internal.check.Check;
import io.github.relu4j.internal.check.Excerpt;
import io.github.relu4j.internal.format.Bfloat16Format;
import io.github.relu4j.internal.format.HalfFormat;
import io.github.relu4j.internal.format.NumberFormat;
import io.github.relu4j.internal.format.QuantisedFormat;
import io.github.relu4j.internal.format.ShortFormat;
import io.github.relu4j.internal.loop.ByteLookup;
import io.github.relu4j.internal.loop.Lookup;
import io.github.relu4j.internal.loop.ShortLookup;
import io.github.relu4j.storage.FloatStorage;
import java.lang.reflect.Array;
import java.util.Objects;
import java.util.function.Function;

/**
 * All results of an activation over numbers of 16 or 8 bits, each computed once: f and f' of such
 * numbers are looked up, not computed.
 *
 * <pre>{@code
 * LookupTable<short[]> gelu = LookupTable.ofHalves(Activations.gelu());
 * gelu.forward(x, y); // float16 in a short[]
 * gelu.forward(FloatStorage.ofHalves(shortBuffer), FloatStorage.ofHalves(otherBuffer));
 * }</pre>
 *
 * <p>It is for any activation that acts on each element alone, a user's own too. Make a table once
 * and keep it: of 16 bits it takes 128 KiB, and as much again for f', which the first call of
 * {@code derivative} makes. Of bytes it takes 256 bytes each.
 *
 * <p><b>Results</b> have the format of the inputs; bytes have a scale and a zero point of their
 * own. Rounding is to nearest, ties to even. What a format cannot hold becomes what is nearest to
 * it, as in a {@link FloatStorage}; NaN becomes NaN, or the zero point of bytes.
 *
 * <ul>
 *   <li>float16 and bfloat16: the number nearest to the exact result, for all 65 536 inputs. The
 *       results of {@link Scaled} and of a user's own activation, and of one that is {@link
 *       Clamped}, are rounded from floats, so they can be off where a float's error reaches over
 *       the tie between two numbers
 *   <li>int8 and uint8: the bytes that a call over storages gives, the float result rounded once.
 *       So they are at most one step from the exact result, and nearly always the nearest step
 * </ul>
 *
 * <p><b>Not for floats.</b> A storage of another format than the table's is refused: rounding
 * floats to 16 bits to look them up would cost most of their digits.
 *
 * <p><b>No backward.</b> gradY * f'(x) is a function of two numbers. {@link
 * Activation#backward(FloatStorage, FloatStorage, FloatStorage)} computes it in float and rounds
 * once.
 *
 * <p><b>Ranges and errors</b> are those of {@link Activation}: an output may be exactly the range
 * of the input, partial overlaps and ranges outside their array are refused, and so are read-only
 * outputs, before anything is written.
 *
 * <p>Immutable and thread-safe; looking up allocates nothing, apart from the first call of {@code
 * derivative}. A {@link PRelu}, {@link Snake} or {@link SnakeBeta} is taken as it is when the table
 * is made. A user's own activation with parameters that change is asked for f then, and for f' in
 * the first call of {@code derivative}.
 *
 * @param <T> {@code short[]} for 16 bits, {@code byte[]} for 8
 * @see FloatStorage
 * @see Activation
 */
public final class LookupTable<T> {

  private final String name;
  private final NumberFormat<T> inFormat;
  private final NumberFormat<T> outFormat;
  private final Maker<T> maker;
  private final Lookup<T> forward;

  /** Null before it is asked for. Two threads that ask at once may each make it. */
  private volatile Lookup<T> derivative;

  /** Computes the results. */
  @FunctionalInterface
  private interface Maker<T> {
    Lookup<T> of(StorageOperation operation);
  }

  private LookupTable(
      Activation activation, NumberFormat<T> inFormat, NumberFormat<T> outFormat, Maker<T> maker) {
    this.name = activation.name();
    this.inFormat = inFormat;
    this.outFormat = outFormat;
    this.maker = maker;
    this.forward = maker.of(StorageOperation.FORWARD);
  }

  /**
   * A table over half-precision floats (float16).
   *
   * @param activation the activation; with channels only if there is one
   * @return its table
   * @throws NullPointerException if activation is null
   * @throws IllegalArgumentException if it does not act on each element alone
   */
  public static LookupTable<short[]> ofHalves(Activation activation) {
    return ofShorts(activation, new HalfFormat());
  }

  /**
   * A table over bfloat16s, which are the upper halves of floats.
   *
   * @param activation the activation; with channels only if there is one
   * @return its table
   * @throws NullPointerException if activation is null
   * @throws IllegalArgumentException if it does not act on each element alone
   */
  public static LookupTable<short[]> ofBfloat16s(Activation activation) {
    return ofShorts(activation, new Bfloat16Format());
  }

  private static LookupTable<short[]> ofShorts(Activation activation, ShortFormat format) {
    Activation fixed = ofEachElement(activation);
    return new LookupTable<>(
        fixed,
        format,
        format,
        operation -> new ShortLookup(NearestShorts.of(fixed, operation, format)));
  }

  /**
   * A table over bytes q from -128 to 127 that stand for {@code (q - zeroPoint) * scale}. Both f
   * and f' are in outScale and outZeroPoint; if they need two scales, make two tables.
   *
   * @param activation the activation; with channels only if there is one
   * @param inScale the scale of x, finite and above 0
   * @param inZeroPoint the byte that stands for an x of 0, from -128 to 127
   * @param outScale the scale of the results, finite and above 0
   * @param outZeroPoint the byte that stands for a result of 0, from -128 to 127
   * @return its table
   * @throws NullPointerException if activation is null
   * @throws IllegalArgumentException if it does not act on each element alone, or if a scale or a
   *     zero point is out of its range
   */
  public static LookupTable<byte[]> ofInt8s(
      Activation activation, float inScale, int inZeroPoint, float outScale, int outZeroPoint) {
    return ofBytes(activation, inScale, inZeroPoint, outScale, outZeroPoint, true);
  }

  /**
   * A table over bytes q from 0 to 255 that stand for {@code (q - zeroPoint) * scale}. Both f and
   * f' are in outScale and outZeroPoint; if they need two scales, make two tables.
   *
   * @param activation the activation; with channels only if there is one
   * @param inScale the scale of x, finite and above 0
   * @param inZeroPoint the byte that stands for an x of 0, from 0 to 255
   * @param outScale the scale of the results, finite and above 0
   * @param outZeroPoint the byte that stands for a result of 0, from 0 to 255
   * @return its table
   * @throws NullPointerException if activation is null
   * @throws IllegalArgumentException if it does not act on each element alone, or if a scale or a
   *     zero point is out of its range
   */
  public static LookupTable<byte[]> ofUint8s(
      Activation activation, float inScale, int inZeroPoint, float outScale, int outZeroPoint) {
    return ofBytes(activation, inScale, inZeroPoint, outScale, outZeroPoint, false);
  }

  private static LookupTable<byte[]> ofBytes(
      Activation activation,
      float inScale,
      int inZeroPoint,
      float outScale,
      int outZeroPoint,
      boolean isSigned) {
    Activation fixed = ofEachElement(activation);
    return new LookupTable<>(
        fixed,
        format("in", inScale, inZeroPoint, isSigned),
        format("out", outScale, outZeroPoint, isSigned),
        operation ->
            bytes(
                fixed,
                operation,
                bytes -> storage(bytes, inScale, inZeroPoint, isSigned),
                bytes -> storage(bytes, outScale, outZeroPoint, isSigned)));
  }

  private static QuantisedFormat format(
      String which, float scale, int zeroPoint, boolean isSigned) {
    Check.positive(which + "Scale", scale);
    Check.zeroPoint(which + "ZeroPoint", zeroPoint, isSigned);
    return new QuantisedFormat(scale, zeroPoint, isSigned);
  }

  /** By the call over storages. */
  private static Lookup<byte[]> bytes(
      Activation activation,
      StorageOperation operation,
      Function<byte[], FloatStorage> in,
      Function<byte[], FloatStorage> out) {
    byte[] x = new byte[ByteLookup.SIZE];
    for (int i = 0; i < x.length; i++) {
      x[i] = (byte) i;
    }
    byte[] results = new byte[x.length];
    StorageCalls.run(operation, activation, null, in.apply(x), out.apply(results));
    return new ByteLookup(results);
  }

  private static FloatStorage storage(byte[] bytes, float scale, int zeroPoint, boolean isSigned) {
    return isSigned
        ? FloatStorage.ofInt8s(bytes, scale, zeroPoint)
        : FloatStorage.ofUint8s(bytes, scale, zeroPoint);
  }

  /** The activation, or a copy of its one channel that nobody can change. */
  private static Activation ofEachElement(Activation activation) {
    Objects.requireNonNull(activation, "activation");
    if (activation instanceof ParallelActivation parallel) {
      return ofEachElement(parallel.activation());
    }
    if (activation instanceof PRelu prelu && prelu.alpha().length == 1) {
      return new PRelu(prelu.alpha().clone(), 1);
    }
    if (activation instanceof Snake snake && snake.alpha().length == 1) {
      return new Snake(snake.alpha().clone(), 1);
    }
    if (activation instanceof SnakeBeta snake && snake.alpha().length == 1) {
      return new SnakeBeta(snake.alpha().clone(), snake.beta().clone(), 1);
    }
    if (activation instanceof ElementwiseActivation) {
      return activation;
    }
    throw new IllegalArgumentException(
        "a table needs an activation that acts on each element alone, and "
            + Excerpt.of(activation.name())
            + " does not");
  }

  /**
   * Looks up {@code y = f(x)}.
   *
   * @param x the pre-activations
   * @param xOffset index of the first element read from {@code x}
   * @param y receives the activations; may be {@code x} with the same offset
   * @param yOffset index of the first element written to {@code y}
   * @param length the number of elements
   */
  public void forward(T x, int xOffset, T y, int yOffset, int length) {
    lookUp(StorageOperation.FORWARD, x, xOffset, y, yOffset, length);
  }

  /**
   * Looks up {@code y = f(x)} for whole arrays of equal length.
   *
   * @param x the pre-activations
   * @param y receives the activations; may be {@code x}
   */
  public void forward(T x, T y) {
    lookUp(StorageOperation.FORWARD, x, y);
  }

  /**
   * Looks up {@code y = f(x)} for storages of equal length.
   *
   * @param x the pre-activations, in the format of the table
   * @param y receives the activations; may be {@code x}
   * @throws IllegalArgumentException also if a storage has another format than the table, or
   *     another scale or zero point
   */
  public void forward(FloatStorage x, FloatStorage y) {
    lookUp(StorageOperation.FORWARD, x, y);
  }

  /**
   * Looks up {@code dydx = f'(x)}.
   *
   * @param x the pre-activations
   * @param xOffset index of the first element read from {@code x}
   * @param dydx receives the derivatives; may be {@code x} with the same offset
   * @param dydxOffset index of the first element written to {@code dydx}
   * @param length the number of elements
   */
  public void derivative(T x, int xOffset, T dydx, int dydxOffset, int length) {
    lookUp(StorageOperation.DERIVATIVE, x, xOffset, dydx, dydxOffset, length);
  }

  /**
   * Looks up {@code dydx = f'(x)} for whole arrays of equal length.
   *
   * @param x the pre-activations
   * @param dydx receives the derivatives; may be {@code x}
   */
  public void derivative(T x, T dydx) {
    lookUp(StorageOperation.DERIVATIVE, x, dydx);
  }

  /**
   * Looks up {@code dydx = f'(x)} for storages of equal length.
   *
   * @param x the pre-activations, in the format of the table
   * @param dydx receives the derivatives; may be {@code x}
   * @throws IllegalArgumentException also if a storage has another format than the table, or
   *     another scale or zero point
   */
  public void derivative(FloatStorage x, FloatStorage dydx) {
    lookUp(StorageOperation.DERIVATIVE, x, dydx);
  }

  private void lookUp(StorageOperation operation, T x, T out) {
    Objects.requireNonNull(x, operation.inputName());
    Objects.requireNonNull(out, operation.outputName());
    int length = Array.getLength(x);
    Arguments.requireEqual(
        operation.inputName(), length, operation.outputName(), Array.getLength(out));
    table(operation).apply(x, 0, out, 0, length);
  }

  private void lookUp(
      StorageOperation operation, T x, int xOffset, T out, int outOffset, int length) {
    requireRange(operation.inputName(), x, xOffset, length);
    requireRange(operation.outputName(), out, outOffset, length);
    Arguments.requireSameOrDisjoint(
        operation.inputName(), x, xOffset, operation.outputName(), out, outOffset, length);
    table(operation).apply(x, xOffset, out, outOffset, length);
  }

  private static void requireRange(String name, Object array, int offset, int length) {
    Objects.requireNonNull(array, name);
    Check.range(name, Array.getLength(array), offset, length);
  }

  private void lookUp(StorageOperation operation, FloatStorage x, FloatStorage out) {
    EncodedCalls.run(operation, table(operation), inFormat, outFormat, x, out);
  }

  private Lookup<T> table(StorageOperation operation) {
    if (operation == StorageOperation.FORWARD) {
      return forward;
    }
    Lookup<T> made = derivative;
    if (made == null) {
      made = maker.of(operation);
      derivative = made;
    }
    return made;
  }

  /**
   * What the table is of.
   *
   * @return the activation's name and the format
   */
  @Override
  public String toString() {
    String formats = inFormat.equals(outFormat) ? "" + inFormat : inFormat + " to " + outFormat;
    return "lookup table of " + name + " over " + formats;
  }
}
