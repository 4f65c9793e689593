package io.github.relu4j;

import io.github.relu4j.GatedLinearUnit.Clamp;
import io.github.relu4j.internal.loop.GateLimit;
import io.github.relu4j.internal.loop.GivenSlope;
import io.github.relu4j.internal.loop.LimitedGate;
import io.github.relu4j.internal.loop.LimitedUp;
import io.github.relu4j.internal.loop.LimitingUpFactor;
import io.github.relu4j.internal.loop.Loop;
import io.github.relu4j.internal.loop.Loops;
import io.github.relu4j.internal.loop.NativeLoop;
import io.github.relu4j.internal.loop.PlainProduct;
import io.github.relu4j.internal.loop.RectifiedProduct;
import io.github.relu4j.internal.loop.Tiles;
import io.github.relu4j.internal.loop.UpBranch;
import io.github.relu4j.internal.loop.UpFactor;
import io.github.relu4j.internal.loop.UpSlope;
import io.github.relu4j.internal.loop.gate.BranchedGatedLoop;
import io.github.relu4j.internal.loop.gate.ClampedGatedLoop;
import io.github.relu4j.internal.loop.gate.GatedLoop;
import io.github.relu4j.internal.run.Dispatch;

/** From a gated linear unit and checked ranges to the loops that run it. */
final class GatedDispatch {

  private GatedDispatch() {}

  /** Over checked ranges, in which gate and up may be parts of rows. */
  static void forward(
      GatedLinearUnit unit,
      float[] gate,
      int gateOffset,
      float[] up,
      int upOffset,
      float[] y,
      int yOffset,
      int length,
      int width) {
    if (isRectified(unit)) {
      Loop products = Dispatch.loops(RectifiedProduct.ANY, length).derivative();
      BranchedGatedLoop.rectified(
          products, gate, gateOffset, up, upOffset, y, yOffset, length, width);
      return;
    }
    Loop loop = Dispatch.loops(unit.activation(), length).forward();
    if (isClamped(unit)) {
      boolean clampsBefore = unit.clamp() == Clamp.BEFORE;
      Loop limited = limited(unit, loop, length);
      ClampedGatedLoop.forward(
          loop,
          unit.activation(),
          limited,
          sweptBeta(unit.activation()),
          clampsBefore && limited == null ? Dispatch.loops(GateLimit.ANY, length).forward() : null,
          Dispatch.loops(
                  clampsBefore || limited != null ? UpFactor.ANY : LimitingUpFactor.ANY, length)
              .derivative(),
          clampsBefore,
          unit.limit(),
          unit.upBias(),
          gate,
          gateOffset,
          up,
          upOffset,
          y,
          yOffset,
          length,
          width);
      return;
    }
    if (hasActivationOnUp(unit)) {
      BranchedGatedLoop.forward(
          loop,
          unit.activation(),
          Dispatch.loops(unit.upActivation(), length).forward(),
          unit.upActivation(),
          gate,
          gateOffset,
          up,
          upOffset,
          y,
          yOffset,
          length,
          width);
      return;
    }
    GatedLoop.forward(
        loop, unit.activation(), gate, gateOffset, up, upOffset, y, yOffset, length, width);
  }

  /** Over checked ranges, in which all but gradY may be parts of rows. */
  static void backward(
      GatedLinearUnit unit,
      float[] gate,
      int gateOffset,
      float[] up,
      int upOffset,
      float[] gradY,
      int gradYOffset,
      float[] gradGate,
      int gradGateOffset,
      float[] gradUp,
      int gradUpOffset,
      int length,
      int width) {
    Loops loops = Dispatch.loops(unit.activation(), length);
    Loop products = Dispatch.loops(GivenSlope.ANY, length).derivative();
    if (isClamped(unit)) {
      boolean clampsBefore = unit.clamp() == Clamp.BEFORE;
      ClampedGatedLoop.backward(
          loops,
          unit.activation(),
          clampsBefore ? limited(unit, loops.forward(), length) : null,
          sweptBeta(unit.activation()),
          Dispatch.loops(UpBranch.ANY, length),
          Dispatch.loops(GateLimit.ANY, length),
          Dispatch.loops(LimitedUp.ANY, length).derivative(),
          Dispatch.loops(UpSlope.ANY, length).derivative(),
          products,
          clampsBefore,
          unit.limit(),
          unit.upBias(),
          gate,
          gateOffset,
          up,
          upOffset,
          gradY,
          gradYOffset,
          gradGate,
          gradGateOffset,
          gradUp,
          gradUpOffset,
          length,
          width);
      return;
    }
    if (hasActivationOnUp(unit)) {
      BranchedGatedLoop.backward(
          loops,
          unit.activation(),
          Dispatch.loops(unit.upActivation(), length),
          unit.upActivation(),
          products,
          isRectified(unit),
          gate,
          gateOffset,
          up,
          upOffset,
          gradY,
          gradYOffset,
          gradGate,
          gradGateOffset,
          gradUp,
          gradUpOffset,
          length,
          width);
      return;
    }
    GatedLoop.backward(
        loops,
        products,
        unit.activation(),
        gate,
        gateOffset,
        up,
        upOffset,
        gradY,
        gradYOffset,
        gradGate,
        gradGateOffset,
        gradUp,
        gradUpOffset,
        length,
        width);
  }

  /**
   * The loop of the gate's activation and its clamp in one, or null if there is none, or none in
   * vectors where the activation's own is.
   */
  private static Loop limited(GatedLinearUnit unit, Loop loop, int length) {
    LimitedGate gate =
        LimitedGate.of(sweptBeta(unit.activation()), unit.limit(), unit.clamp() == Clamp.BEFORE);
    if (gate == null) {
      return null;
    }
    Loop limited = Dispatch.loops(gate, length).forward();
    return limited.isInVectors() == loop.isInVectors() ? limited : null;
  }

  /** The beta of a swish in floats; of any other activation NaN. */
  private static float sweptBeta(ElementwiseActivation activation) {
    if (activation instanceof Silu) {
      return Swish.DEFAULT_BETA;
    }
    return activation instanceof Swish swish && swish.isInFloats() ? swish.beta() : Float.NaN;
  }

  /**
   * Over the first elements of a range of checked native memory, as far as there are loops for it.
   * The values of the activation go to y, so y must not be up.
   *
   * @return how many elements were worked on: as {@link NativeLoop#elements} says, or none
   */
  static long overNative(
      GatedLinearUnit unit, Tiles tiles, Object gate, Object up, Object y, long from, long length) {
    if (isClamped(unit) || hasActivationOnUp(unit)) {
      return 0;
    }
    Loops loops = Dispatch.nativeLoops(unit.activation(), length);
    Loops products = Dispatch.nativeLoops(PlainProduct.ANY, length);
    if (loops == null || products == null) {
      return 0;
    }
    NativeLoop loop = loops.forward().overNative();
    NativeLoop product = products.derivative().overNative();
    if (loop == null || product == null) {
      return 0;
    }
    long whole = NativeLoop.elements(length);
    for (long done = 0; done < whole; done += Tiles.LENGTH) {
      loop.applyOverNative(unit.activation(), tiles, gate, y, from + done, Tiles.LENGTH);
      product.multiplyOverNative(PlainProduct.ANY, tiles, y, up, y, from + done, Tiles.LENGTH);
    }
    return whole;
  }

  private static boolean isRectified(GatedLinearUnit unit) {
    return unit.activation() instanceof Relu && unit.upActivation() instanceof Relu;
  }

  private static boolean isClamped(GatedLinearUnit unit) {
    return unit.clamp() != Clamp.NONE;
  }

  private static boolean hasActivationOnUp(GatedLinearUnit unit) {
    return !(unit.upActivation() instanceof Identity);
  }
}
