package io.github.relu4j.internal.run;

import io.github.relu4j.internal.loop.Loop;
import io.github.relu4j.internal.loop.NativeLoop;
import io.github.relu4j.internal.loop.Tiles;
import io.github.relu4j.internal.memory.Segments;
import io.github.relu4j.kernel.Elementwise;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/**
 * Native memory in which loops are compared. What such a loop leaves, and everything of a loop that
 * does not work there, is copied to an array and back, as a call over storages does it.
 */
final class NativeMemory {

  /** More than any comparison has. */
  private static final int LENGTH = 1 << 13;

  private static final NativeMemory X = new NativeMemory();
  private static final NativeMemory GRAD_Y = new NativeMemory();
  private static final NativeMemory OUTPUT = new NativeMemory();

  private final FloatBuffer floats;
  private final Object segment;

  private NativeMemory() {
    floats =
        ByteBuffer.allocateDirect(LENGTH * Float.BYTES)
            .order(ByteOrder.nativeOrder())
            .asFloatBuffer();
    segment = Segments.ofNative(floats);
  }

  /** output = function(x), with x from an offset on. */
  static synchronized void apply(
      Loop loop, Elementwise activation, float[] x, float[] output, int offset, int length) {
    X.floats.put(0, x, offset, length);
    int done = worked(loop, activation, null, length);
    float[] rest = new float[length - done];
    X.floats.get(done, rest);
    loop.apply(activation, rest, 0, rest, 0, rest.length);
    OUTPUT.floats.put(done, rest);
    OUTPUT.floats.get(0, output, 0, length);
  }

  /** output = gradY * function(x), with x from an offset on. */
  static synchronized void multiply(
      Loop loop,
      Elementwise activation,
      float[] x,
      float[] gradY,
      float[] output,
      int offset,
      int length) {
    X.floats.put(0, x, offset, length);
    GRAD_Y.floats.put(0, gradY, 0, length);
    int done = worked(loop, activation, GRAD_Y.segment, length);
    float[] rest = new float[length - done];
    float[] gradients = new float[length - done];
    X.floats.get(done, rest);
    GRAD_Y.floats.get(done, gradients);
    loop.multiply(activation, rest, 0, gradients, 0, rest, 0, rest.length);
    OUTPUT.floats.put(done, rest);
    OUTPUT.floats.get(0, output, 0, length);
  }

  private static int worked(Loop loop, Elementwise activation, Object gradY, int length) {
    NativeLoop overNative = loop.overNative();
    Tiles tiles = overNative == null ? null : Tiles.take();
    if (tiles == null) {
      return 0;
    }
    try {
      long done = overNative.run(activation, tiles, X.segment, gradY, OUTPUT.segment, 0, length);
      tiles.giveBack();
      return (int) done;
    } catch (Throwable e) {
      tiles.taken = 0;
      throw e;
    }
  }
}
