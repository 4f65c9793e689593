package io.github.relu4j.support;

import io.github.relu4j.Activations;
import io.github.relu4j.GatedLinearUnit;
import io.github.relu4j.example.Ramp;
import io.github.relu4j.example.SquaredRelu;
import io.github.relu4j.internal.loop.GateLimit;
import io.github.relu4j.internal.loop.GivenSlope;
import io.github.relu4j.internal.loop.LimitedGate;
import io.github.relu4j.internal.loop.LimitedUp;
import io.github.relu4j.internal.loop.LimitingUpFactor;
import io.github.relu4j.internal.loop.RectifiedProduct;
import io.github.relu4j.internal.loop.UpBranch;
import io.github.relu4j.internal.loop.UpFactor;
import io.github.relu4j.internal.loop.UpSlope;
import java.util.List;
import java.util.stream.Stream;

/** Gated linear units under test, their activations each in the loop that it keeps. */
public final class GatedSubjects {

  private static final List<GatedLinearUnit> ALL = settled();

  private GatedSubjects() {}

  /**
   * Those with a name of their own, others, and some with an activation that the library does not
   * have.
   */
  public static List<GatedLinearUnit> all() {
    return ALL;
  }

  private static List<GatedLinearUnit> settled() {
    Stream<GatedLinearUnit> named = Activations.gatedNames().stream().map(Activations::parseGated);
    Stream<GatedLinearUnit> others =
        Stream.of(
                Activations.tanh(),
                Activations.identity(),
                Activations.leakyRelu(-0.5f),
                Activations.clamped(Activations.silu(), -0.25f, 4f),
                new SquaredRelu(),
                new Ramp(0.2f))
            .map(Activations::glu);
    Stream<GatedLinearUnit> variants =
        Stream.of(
            Activations.glu(Activations.tanh(), Activations.sigmoid()),
            Activations.glu(new Ramp(0.2f), new SquaredRelu()),
            Activations.swiglu(1.5f),
            Activations.swigluStep(0.5f),
            Activations.swigluStep(31f),
            Activations.swigluOai(1.702f, 20f),
            Activations.swigluOai(1.25f, 3f),
            Activations.reglu().clampedBefore(0x1p-130f, -0.25f),
            Activations.glu(Activations.identity()).clampedAfter(2f, 1f),
            Activations.glu(new Ramp(0.2f)).clampedAfter(0.75f),
            Activations.glu(new SquaredRelu()).clampedBefore(1f));
    List<GatedLinearUnit> units =
        Stream.of(others, named, variants).flatMap(parts -> parts).toList();
    units.forEach(unit -> HandOver.settle(unit.activation()));
    units.forEach(unit -> HandOver.settle(unit.upActivation()));
    HandOver.settleKernel(GivenSlope.ANY);
    HandOver.settleKernel(GateLimit.ANY);
    HandOver.settleKernel(UpBranch.ANY);
    HandOver.settleKernel(UpFactor.ANY);
    HandOver.settleKernel(LimitingUpFactor.ANY);
    HandOver.settleKernel(LimitedUp.ANY);
    HandOver.settleKernel(UpSlope.ANY);
    HandOver.settleKernel(LimitedGate.of(1f, 7f, true));
    HandOver.settleKernel(LimitedGate.of(1.702f, 7f, true));
    HandOver.settleKernel(RectifiedProduct.ANY);
    return units;
  }
}
