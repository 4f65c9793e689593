package io.github.relu4j.internal.vector;

import static io.github.relu4j.internal.vector.Lanes.fma;

import io.github.relu4j.Elu;
import io.github.relu4j.internal.maths.EluDerivative;
import io.github.relu4j.internal.maths.EluForward;
import io.github.relu4j.internal.maths.ExponentReduction;
import io.github.relu4j.vector.VectorKernel;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/** {@link EluForward} and {@link EluDerivative} in vectors. */
public final class EluVector implements VectorKernel<Elu> {

  @Override
  public FloatVector forward(Elu elu, FloatVector x) {
    FloatVector rounder = Lanes.broadcast(EluForward.ROUNDER);
    FloatVector rounded = fma(x, ExponentReduction.LOG2_E, rounder);
    FloatVector scale = Lanes.powerOfTwo(rounded);
    FloatVector r = fma(rounded.sub(rounder), -ExponentReduction.LN2, x);
    FloatVector z = r.mul(r);
    FloatVector p6 = Lanes.broadcast(EluForward.P6);
    FloatVector upper = z.fma(p6, fma(r, EluForward.P5, EluForward.P4));
    FloatVector p = z.fma(z.fma(upper, fma(r, EluForward.P3, EluForward.P2)), r);
    FloatVector expm1 = scale.fma(p, scale.sub(1f));
    FloatVector low = expm1.blend(-1f, x.compare(VectorOperators.LT, EluForward.LOWEST));
    // -0 stays -0, as everything above 0 stays, but for an alpha that is not above 0.
    float lowestKept = elu.alpha() > 0f ? 0f : Float.MIN_VALUE;
    return fma(low, elu.alpha(), 0f).blend(x, x.compare(VectorOperators.GE, lowestKept));
  }

  @Override
  public FloatVector derivative(Elu elu, FloatVector x) {
    float alpha = elu.alpha();
    FloatVector t = Lanes.atLeast(x, EluDerivative.lowest(alpha));
    FloatVector rounder = Lanes.broadcast(EluDerivative.rounder(alpha));
    FloatVector rounded = fma(t, ExponentReduction.LOG2_E, rounder);
    FloatVector scale = Lanes.powerOfTwo(rounded);
    FloatVector r = Lanes.remainder(t, rounded.sub(rounder));
    FloatVector z = r.mul(r);
    FloatVector p6 = Lanes.broadcast(EluDerivative.P6);
    FloatVector upper = z.fma(p6, fma(r, EluDerivative.P5, EluDerivative.P4));
    FloatVector tail = z.fma(upper, fma(r, EluDerivative.P3, EluDerivative.P2));
    FloatVector scaled = fma(r, fma(r, tail, 1f), 1f).mul(scale);
    // + 0 turns the -0 of an underflow with a negative alpha into the +0 of the scalar form.
    FloatVector low = scaled.mul(EluDerivative.unscaled(alpha)).add(0f);
    return low.blend(1f, x.compare(VectorOperators.GT, 0f));
  }
}
