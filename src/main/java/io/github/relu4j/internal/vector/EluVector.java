package io.github.relu4j.internal.vector;

import static io.github.relu4j.internal.vector.Lanes.fma;

import io.github.relu4j.Elu;
import io.github.relu4j.internal.maths.EluDerivative;
import io.github.relu4j.internal.maths.EluForward;
import io.github.relu4j.internal.maths.ExponentReduction;
import io.github.relu4j.vector.VectorKernel;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/** {@link EluForward} and {@link EluDerivative} in vectors. */
public final class EluVector implements VectorKernel<Elu> {

  @Override
  public FloatVector forward(Elu elu, FloatVector x) {
    VectorMask<Float> above = x.compare(VectorOperators.GT, 0f);
    return Lanes.fma(expm1(Lanes.atLeast(x, EluForward.LOWEST)), elu.alpha(), 0f).blend(x, above);
  }

  /** e^t - 1 for t from LOWEST to 0; lanes above 0 hold anything. */
  private static FloatVector expm1(FloatVector t) {
    FloatVector rounded = fma(t, ExponentReduction.LOG2_E, EluForward.ROUNDER);
    FloatVector scale = Lanes.powerOfTwo(rounded);
    FloatVector r = Lanes.remainder(t, rounded.sub(EluForward.ROUNDER));
    FloatVector tail = fma(r, fma(r, EluForward.P6, EluForward.P5), EluForward.P4);
    tail = fma(r, fma(r, tail, EluForward.P3), EluForward.P2);
    FloatVector p = r.mul(r).fma(tail, r);
    return scale.fma(p, scale.sub(1f));
  }

  @Override
  public FloatVector derivative(Elu elu, FloatVector x) {
    float alpha = elu.alpha();
    VectorMask<Float> above = x.compare(VectorOperators.GT, 0f);
    FloatVector t = Lanes.atLeast(x, EluDerivative.lowest(alpha));
    // + 0 turns the -0 of an underflow with a negative alpha into the +0 of the scalar form.
    return exp(t, alpha).mul(EluDerivative.unscaled(alpha)).add(0f).blend(1f, above);
  }

  /** e^t times the power of two that {@link EluDerivative#unscaled} takes back. */
  private static FloatVector exp(FloatVector t, float alpha) {
    float rounder = EluDerivative.rounder(alpha);
    FloatVector rounded = fma(t, ExponentReduction.LOG2_E, rounder);
    FloatVector scale = Lanes.powerOfTwo(rounded);
    FloatVector r = Lanes.remainder(t, rounded.sub(rounder));
    FloatVector tail = fma(r, fma(r, EluDerivative.P6, EluDerivative.P5), EluDerivative.P4);
    tail = fma(r, fma(r, tail, EluDerivative.P3), EluDerivative.P2);
    return fma(r, fma(r, tail, 1f), 1f).mul(scale);
  }
}
