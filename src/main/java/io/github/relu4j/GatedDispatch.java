package io.github.relu4j;

import io.github.relu4j.GatedLinearUnit.Clamp;
import io.github.relu4j.internal.loop.GateLimit;
import io.github.relu4j.internal.loop.GivenSlope;
import io.github.relu4j.internal.loop.Loop;
import io.github.relu4j.internal.loop.Loops;
import io.github.relu4j.internal.loop.UpBranch;
import io.github.relu4j.internal.loop.UpFactor;
import io.github.relu4j.internal.loop.gate.BranchedGatedLoop;
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
    Loop loop = Dispatch.loops(unit.activation(), length).forward();
    boolean isClamped = isClamped(unit);
    if (isClamped || hasActivationOnUp(unit)) {
      BranchedGatedLoop.forward(
          loop,
          unit.activation(),
          isClamped
              ? Dispatch.loops(UpFactor.ANY, length).derivative()
              : Dispatch.loops(unit.upActivation(), length).forward(),
          isClamped ? null : unit.upActivation(),
          isClamped ? Dispatch.loops(GateLimit.ANY, length).forward() : null,
          unit.clamp() == Clamp.BEFORE,
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
    boolean isClamped = isClamped(unit);
    if (isClamped || hasActivationOnUp(unit)) {
      BranchedGatedLoop.backward(
          loops,
          unit.activation(),
          Dispatch.loops(isClamped ? UpBranch.ANY : unit.upActivation(), length),
          isClamped ? null : unit.upActivation(),
          isClamped ? Dispatch.loops(GateLimit.ANY, length) : null,
          products,
          unit.clamp() == Clamp.BEFORE,
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

  private static boolean isClamped(GatedLinearUnit unit) {
    return unit.clamp() != Clamp.NONE;
  }

  private static boolean hasActivationOnUp(GatedLinearUnit unit) {
    return !(unit.upActivation() instanceof Identity);
  }
}
