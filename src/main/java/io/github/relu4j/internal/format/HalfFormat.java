package io.github.relu4j.internal.format;

import io.github.relu4j.internal.arithmetic.HalfFloat;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;

/**
 * Half-precision floats. Java from 20 on has methods for them, of which C2 makes vector
 * instructions; they may keep more of a NaN.
 */
public final class HalfFormat extends ShortFormat {

  /** Null where Java has none. */
  private static final MethodHandle TO_FLOAT = find("float16ToFloat", float.class, short.class);

  private static final MethodHandle TO_HALF = find("floatToFloat16", short.class, float.class);

  private static MethodHandle find(String name, Class<?> to, Class<?> from) {
    try {
      return MethodHandles.publicLookup()
          .findStatic(Float.class, name, MethodType.methodType(to, from));
    } catch (ReflectiveOperationException | LinkageError e) {
      // Before Java 20; or in a native image, which may say so by an error.
      return null;
    }
  }

  @Override
  public void toFloats(short[] from, int fromOffset, float[] to, int toOffset, int count) {
    for (int i = 0; i < count; i++) {
      to[toOffset + i] = floatOf(from[fromOffset + i]);
    }
  }

  @Override
  public void fromFloats(float[] from, int fromOffset, short[] to, int toOffset, int count) {
    for (int i = 0; i < count; i++) {
      to[toOffset + i] = halfOf(from[fromOffset + i]);
    }
  }

  /** Not by Java's method: the same bits on every JDK, of NaN as well. */
  @Override
  public float toFloat(short bits) {
    return HalfFloat.toFloat(bits);
  }

  /** Not by Java's method: the same bits on every JDK, of NaN as well. */
  @Override
  public short fromFloat(float value) {
    return HalfFloat.fromFloat(value);
  }

  @Override
  public String toString() {
    return "half";
  }

  private static float floatOf(short half) {
    if (TO_FLOAT == null) {
      return HalfFloat.toFloat(half);
    }
    try {
      return (float) TO_FLOAT.invokeExact(half);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  private static short halfOf(float value) {
    if (TO_HALF == null) {
      return HalfFloat.fromFloat(value);
    }
    try {
      return (short) TO_HALF.invokeExact(value);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}
