package io.github.relu4j.internal.vector;

import static io.github.relu4j.internal.maths.EluDerivative.P2;
import static io.github.relu4j.internal.maths.EluDerivative.P3;
import static io.github.relu4j.internal.maths.EluDerivative.P4;
import static io.github.relu4j.internal.maths.EluDerivative.P5;
import static io.github.relu4j.internal.maths.EluDerivative.P6;
import static io.github.relu4j.internal.maths.SeluDerivative.LOWEST;
import static io.github.relu4j.internal.maths.SeluForward.LAMBDA;
import static io.github.relu4j.internal.maths.SeluForward.LAMBDA_ALPHA_HIGH;
import static io.github.relu4j.internal.maths.SeluForward.LAMBDA_ALPHA_LOW;
import static io.github.relu4j.internal.maths.SigmoidForward.ROUNDER;
import static io.github.relu4j.internal.maths.SigmoidForward.UNSCALE;
import static io.github.relu4j.internal.vector.Lanes.fma;

import io.github.relu4j.Selu;
import io.github.relu4j.internal.maths.ExponentReduction;
import io.github.relu4j.internal.maths.SeluDerivative;
import io.github.relu4j.vector.StagedVectorFunction;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/** {@link SeluDerivative} in vectors. */
public final class SeluDerivativeVector implements StagedVectorFunction<Selu>, NeedsLaterCompiler {

  @Override
  public FloatVector reduction(Selu selu, FloatVector x) {
    return fma(x, ExponentReduction.LOG2_E, Lanes.broadcast(ROUNDER));
  }

  /** m, for an even share of the operations. */
  @Override
  public FloatVector expansion(Selu selu, FloatVector x, FloatVector rounded) {
    FloatVector factor = Lanes.broadcast(LAMBDA_ALPHA_HIGH);
    FloatVector one = Lanes.broadcast(1f);
    FloatVector r = Lanes.remainder(x, rounded.sub(ROUNDER));
    FloatVector z = r.mul(r);
    FloatVector upper = z.fma(Lanes.broadcast(P6), fma(r, P5, P4));
    FloatVector p = z.fma(z.fma(upper, fma(r, P3, P2)), r);
    FloatVector high = one.add(p);
    FloatVector low = one.sub(high).add(p);
    return high.fma(factor, low.fma(factor, high.mul(LAMBDA_ALPHA_LOW)));
  }

  @Override
  public FloatVector core(Selu selu, FloatVector x, FloatVector rounded, FloatVector m) {
    return m.mul(Lanes.powerOfTwo(rounded))
        .mul(UNSCALE)
        .blend(0f, x.compare(VectorOperators.LT, LOWEST))
        .blend((float) LAMBDA, x.compare(VectorOperators.GT, 0f));
  }
}
