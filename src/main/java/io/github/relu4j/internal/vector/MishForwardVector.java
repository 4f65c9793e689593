package io.github.relu4j.internal.vector;

import static io.github.relu4j.internal.maths.MishForward.HALF_UNSCALE;
import static io.github.relu4j.internal.maths.MishForward.HIGHEST;
import static io.github.relu4j.internal.maths.MishForward.JUST_ABOVE_MINUS_ONE;
import static io.github.relu4j.internal.maths.MishForward.LOWEST;
import static io.github.relu4j.internal.maths.SigmoidForward.P2;
import static io.github.relu4j.internal.maths.SigmoidForward.P3;
import static io.github.relu4j.internal.maths.SigmoidForward.P4;
import static io.github.relu4j.internal.maths.SigmoidForward.P5;
import static io.github.relu4j.internal.maths.SigmoidForward.P6;
import static io.github.relu4j.internal.maths.SigmoidForward.ROUNDER;
import static io.github.relu4j.internal.maths.SigmoidForward.UNSCALE;
import static io.github.relu4j.internal.vector.Lanes.fma;

import io.github.relu4j.Mish;
import io.github.relu4j.internal.maths.ExponentReduction;
import io.github.relu4j.internal.maths.MishForward;
import io.github.relu4j.vector.StagedVectorFunction;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/**
 * {@link MishForward} in vectors. The first two stages are those of {@link SiluForwardVector} and
 * stand here again: shared by both, SiLU took 23 instead of 17 us for 65 536 floats on JDK 17.
 */
public final class MishForwardVector implements StagedVectorFunction<Mish> {

  @Override
  public FloatVector reduction(Mish mish, FloatVector x) {
    FloatVector integer = fma(x, ExponentReduction.LOG2_E, ROUNDER).sub(ROUNDER);
    return fma(integer, -ExponentReduction.LN2_HIGH, x);
  }

  @Override
  public FloatVector expansion(Mish mish, FloatVector x, FloatVector high) {
    FloatVector integer = fma(x, ExponentReduction.LOG2_E, ROUNDER).sub(ROUNDER);
    FloatVector low = integer.mul(-ExponentReduction.LN2_LOW);
    FloatVector r = high.add(low);
    FloatVector z = r.mul(r);
    return z.fma(z.fma(z.fma(Lanes.broadcast(P6), fma(r, P5, P4)), fma(r, P3, P2)), low);
  }

  @Override
  public FloatVector core(Mish mish, FloatVector x, FloatVector high, FloatVector rest) {
    FloatVector one = Lanes.broadcast(1f);
    FloatVector scale = Lanes.powerOfTwo(fma(x, ExponentReduction.LOG2_E, ROUNDER));
    FloatVector half = scale.mul(HALF_UNSCALE);
    FloatVector sum = half.add(one).sub(high.add(rest));
    FloatVector deficit = one.sub(sum).add(half).sub(high).sub(rest);
    FloatVector square = half.mul(half);
    FloatVector reciprocal = Lanes.broadcast(JUST_ABOVE_MINUS_ONE).div(sum.fma(sum, square));
    FloatVector quotient = sum.mul(reciprocal);
    FloatVector complement = quotient.fma(sum, one);
    FloatVector residual =
        deficit.fma(fma(complement, 2f, -1f), sum.fma(complement, quotient.mul(square)));
    FloatVector scaled = x.mul(scale);
    FloatVector y = scaled.fma(quotient, scaled.mul(reciprocal).mul(residual)).mul(-UNSCALE);
    return y.blend(-0f, x.compare(VectorOperators.LT, LOWEST))
        .blend(x, x.compare(VectorOperators.GT, HIGHEST));
  }
}
