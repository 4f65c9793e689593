package io.github.relu4j.internal.vector;

import static io.github.relu4j.internal.maths.ExponentReduction.LN2;
import static io.github.relu4j.internal.maths.GeluTanhForward.*;
import static io.github.relu4j.internal.maths.SigmoidForward.ROUNDER;
import static io.github.relu4j.internal.maths.SigmoidForward.UNSCALE;
import static io.github.relu4j.internal.vector.Lanes.fma;

import io.github.relu4j.GeluTanh;
import io.github.relu4j.internal.maths.GeluTanhForward;
import io.github.relu4j.vector.StagedVectorFunction;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/** {@link GeluTanhForward} in vectors. Between the stages goes the factor of x. */
public final class GeluTanhForwardVector implements StagedVectorFunction<GeluTanh> {

  @Override
  public FloatVector reduction(GeluTanh geluTanh, FloatVector x) {
    return fma(x.mul(x), CUBIC_HIGH, LINEAR_HIGH);
  }

  @Override
  public FloatVector expansion(GeluTanh geluTanh, FloatVector x, FloatVector factor) {
    FloatVector negated = x.neg();
    FloatVector square = x.mul(x);
    FloatVector negatedSquareLow = negated.fma(x, square);
    FloatVector sumLow = fma(square, CUBIC_HIGH, Lanes.broadcast(LINEAR_HIGH).sub(factor));
    FloatVector factorLow =
        fma(negatedSquareLow, -CUBIC_HIGH, fma(square, CUBIC_LOW, LINEAR_LOW).add(sumLow));
    FloatVector product = x.mul(factor);
    FloatVector negatedLow = negated.fma(factorLow, negated.fma(factor, product));
    FloatVector high = product.sub(product.add(ROUNDER).sub(ROUNDER));
    FloatVector r = high.sub(negatedLow);
    FloatVector z = r.mul(r);
    FloatVector tail = z.fma(z.fma(Lanes.broadcast(Q6), fma(r, Q5, Q4)), fma(r, Q3, Q2));
    return z.fma(tail, negatedLow.mul(-LN2));
  }

  @Override
  public FloatVector core(GeluTanh geluTanh, FloatVector x, FloatVector factor, FloatVector rest) {
    FloatVector one = Lanes.broadcast(1f);
    FloatVector unscale = Lanes.broadcast(UNSCALE);
    FloatVector product = x.mul(factor);
    FloatVector rounded = product.add(ROUNDER);
    FloatVector high = product.sub(rounded.sub(ROUNDER));
    FloatVector scale = Lanes.powerOfTwo(rounded);
    FloatVector denominator = scale.fma(unscale, one).sub(fma(high, LN2, rest));
    FloatVector deficit = fma(high, -LN2, scale.fma(unscale, one.sub(denominator))).sub(rest);
    FloatVector y = Lanes.gateQuotient(x, scale, denominator, deficit);
    return y.blend(-0f, x.compare(VectorOperators.LT, LOWEST))
        .blend(x, x.compare(VectorOperators.GT, HIGHEST));
  }
}
