package io.github.relu4j.internal.vector;

import static io.github.relu4j.internal.maths.ExponentReduction.LN2_HIGH;
import static io.github.relu4j.internal.maths.ExponentReduction.LN2_LOW;
import static io.github.relu4j.internal.maths.ExponentReduction.LOG2_E;
import static io.github.relu4j.internal.maths.GeluForward.*;
import static io.github.relu4j.internal.maths.SigmoidForward.ROUNDER;
import static io.github.relu4j.internal.vector.Lanes.fma;

import io.github.relu4j.Gelu;
import io.github.relu4j.internal.maths.GeluForward;
import io.github.relu4j.vector.StagedVectorFunction;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/** {@link GeluForward} in vectors. Between the stages goes the quotient w. */
public final class GeluForwardVector implements StagedVectorFunction<Gelu> {

  /** Times {@link GeluForward#TAIL_UNSCALE} under half of the smallest float, and not zero. */
  private static final float BEYOND_HIGHEST = 0x1p-120f;

  @Override
  public FloatVector reduction(Gelu gelu, FloatVector x) {
    FloatVector t = x.abs();
    FloatVector z = x.mul(x.mul(0.5f));
    FloatVector upper = z.fma(Lanes.broadcast(A4), fma(t, A3, A2));
    FloatVector denominator = z.fma(upper, fma(t, A1, 1f));
    FloatVector numerator = z.fma(z.fma(Lanes.broadcast(C4), fma(t, C3, C2)), fma(t, C1, C0));
    return numerator.div(denominator);
  }

  @Override
  public FloatVector expansion(Gelu gelu, FloatVector x, FloatVector w) {
    FloatVector rounder = Lanes.broadcast(ROUNDER);
    FloatVector half = x.mul(0.5f);
    FloatVector square = x.mul(half);
    FloatVector integer = fma(square, -LOG2_E, rounder).sub(rounder);
    FloatVector low = fma(integer, LN2_LOW, half.fma(x, square.neg()));
    FloatVector r = fma(integer, LN2_HIGH, square).add(low);
    FloatVector z = r.mul(r);
    return z.fma(z.fma(z.fma(Lanes.broadcast(P6), fma(r, P5, P4)), fma(r, P3, P2)), low);
  }

  @Override
  public FloatVector core(Gelu gelu, FloatVector x, FloatVector w, FloatVector rest) {
    FloatVector rounder = Lanes.broadcast(ROUNDER);
    FloatVector one = Lanes.broadcast(1f);
    FloatVector slope = Lanes.broadcast(SLOPE);
    FloatVector t = x.abs();
    FloatVector negated = t.neg();
    FloatVector square = x.mul(x.mul(0.5f));
    FloatVector rounded = fma(square, -LOG2_E, rounder);
    FloatVector high = fma(rounded.sub(rounder), LN2_HIGH, square);
    FloatVector numerator = high.add(rest).fma(negated, t);
    FloatVector numeratorLow = rest.fma(negated, high.fma(negated, t.sub(numerator)));
    FloatVector line = t.fma(slope, one);
    FloatVector others = t.fma(w, t.fma(slope, one.sub(line)));
    FloatVector negatedReciprocal = Lanes.broadcast(-1f).div(line.add(others));
    FloatVector negatedQuotient = numerator.mul(negatedReciprocal);
    FloatVector residual =
        negatedQuotient.fma(others, negatedQuotient.fma(line, numerator)).add(numeratorLow);
    FloatVector negatedTail =
        residual.fma(negatedReciprocal, negatedQuotient).mul(Lanes.powerOfTwo(rounded));
    FloatVector zero = FloatVector.zero(FloatVector.SPECIES_PREFERRED);
    return negatedTail
        .blend(-BEYOND_HIGHEST, t.compare(VectorOperators.GT, HIGHEST))
        .fma(Lanes.broadcast(-TAIL_UNSCALE), zero.blend(x, x.compare(VectorOperators.GE, zero)));
  }
}
