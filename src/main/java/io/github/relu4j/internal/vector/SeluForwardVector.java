package io.github.relu4j.internal.vector;

import static io.github.relu4j.internal.maths.EluForward.ROUNDER;
import static io.github.relu4j.internal.maths.SeluForward.*;
import static io.github.relu4j.internal.vector.Lanes.fma;

import io.github.relu4j.Selu;
import io.github.relu4j.internal.maths.ExponentReduction;
import io.github.relu4j.internal.maths.SeluForward;
import io.github.relu4j.vector.StagedVectorFunction;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/** {@link SeluForward} in vectors. */
public final class SeluForwardVector implements StagedVectorFunction<Selu>, NeedsLaterCompiler {

  @Override
  public FloatVector reduction(Selu selu, FloatVector x) {
    return fma(x, ExponentReduction.LOG2_E, Lanes.broadcast(ROUNDER));
  }

  @Override
  public FloatVector expansion(Selu selu, FloatVector x, FloatVector rounded) {
    FloatVector r = remainder(x, rounded);
    FloatVector z = r.mul(r);
    FloatVector upper = z.fma(fma(r, P7, P6), fma(r, P5, P4));
    return z.mul(z.fma(upper, fma(r, P3, P2)));
  }

  @Override
  public FloatVector core(Selu selu, FloatVector x, FloatVector rounded, FloatVector rest) {
    FloatVector factor = Lanes.broadcast(LAMBDA_ALPHA_HIGH);
    FloatVector scale = Lanes.powerOfTwo(rounded);
    FloatVector scaleLessOne = scale.sub(1f);
    FloatVector r = remainder(x, rounded);
    FloatVector high = scale.fma(r.add(rest), scaleLessOne);
    FloatVector low = scale.fma(rest, scale.fma(r, scaleLessOne.sub(high)));
    FloatVector negative = high.fma(factor, low.fma(factor, high.mul(LAMBDA_ALPHA_LOW)));
    return negative
        .blend(-LAMBDA_ALPHA_HIGH, x.compare(VectorOperators.LT, LOWEST))
        .blend(fma(x, LAMBDA_LESS_ONE, x), x.compare(VectorOperators.GE, 0f));
  }

  private static FloatVector remainder(FloatVector x, FloatVector rounded) {
    return fma(rounded.sub(ROUNDER), -ExponentReduction.LN2, x);
  }
}
