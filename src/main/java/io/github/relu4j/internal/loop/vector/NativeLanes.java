package io.github.relu4j.internal.loop.vector;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.ByteOrder;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Vectors from and to memory segments. Java has the methods for it from 22 on, where segments are
 * no preview any more. C2 inlines a method handle that is a constant like any call.
 */
final class NativeLanes {

  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

  private static final int FIRST_WITH_SEGMENTS = 22;

  /** Null where Java has none. */
  private static final MethodHandle LOAD = find(true);

  private static final MethodHandle STORE = find(false);

  private NativeLanes() {}

  private static MethodHandle find(boolean isLoad) {
    if (Runtime.version().feature() < FIRST_WITH_SEGMENTS) {
      return null;
    }
    try {
      MethodHandles.Lookup lookup = MethodHandles.publicLookup();
      Class<?> segment = Class.forName("java.lang.foreign.MemorySegment");
      if (isLoad) {
        MethodType load =
            MethodType.methodType(
                FloatVector.class, VectorSpecies.class, segment, long.class, ByteOrder.class);
        MethodHandle found = lookup.findStatic(FloatVector.class, "fromMemorySegment", load);
        return MethodHandles.insertArguments(
                MethodHandles.insertArguments(found, 3, ByteOrder.nativeOrder()), 0, SPECIES)
            .asType(MethodType.methodType(FloatVector.class, Object.class, long.class));
      }
      MethodType store = MethodType.methodType(void.class, segment, long.class, ByteOrder.class);
      MethodHandle found = lookup.findVirtual(FloatVector.class, "intoMemorySegment", store);
      return MethodHandles.insertArguments(found, 3, ByteOrder.nativeOrder())
          .asType(MethodType.methodType(void.class, FloatVector.class, Object.class, long.class));
    } catch (ReflectiveOperationException | LinkageError e) {
      // Another Vector API than the one that is known.
      return null;
    }
  }

  /** Whether this Java has both. */
  static boolean areThere() {
    return LOAD != null && STORE != null;
  }

  /** The vector that begins with an element. */
  static FloatVector load(Object segment, long element) {
    try {
      return (FloatVector) LOAD.invokeExact(segment, element * Float.BYTES);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  /** Stores a vector whose first lane is an element. */
  static void store(FloatVector vector, Object segment, long element) {
    try {
      STORE.invokeExact(vector, segment, element * Float.BYTES);
    } catch (RuntimeException | Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }
}
