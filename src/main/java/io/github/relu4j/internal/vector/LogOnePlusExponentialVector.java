package io.github.relu4j.internal.vector;

import static io.github.relu4j.internal.maths.EluDerivative.P2;
import static io.github.relu4j.internal.maths.EluDerivative.P3;
import static io.github.relu4j.internal.maths.EluDerivative.P4;
import static io.github.relu4j.internal.maths.EluDerivative.P5;
import static io.github.relu4j.internal.maths.EluDerivative.P6;
import static io.github.relu4j.internal.maths.LogOnePlusExponential.*;
import static io.github.relu4j.internal.maths.SigmoidForward.ROUNDER;
import static io.github.relu4j.internal.maths.SigmoidForward.UNSCALE;
import static io.github.relu4j.internal.vector.Lanes.fma;

import io.github.relu4j.internal.maths.ExponentReduction;
import io.github.relu4j.internal.maths.LogOnePlusExponential;
import io.github.relu4j.vector.StagedVectorFunction;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/**
 * {@link LogOnePlusExponential} in vectors.
 *
 * @param mirrored whether it is -log(1 + e^-x)
 * @param <A> the activation, of which nothing is read
 */
public record LogOnePlusExponentialVector<A>(boolean mirrored)
    implements StagedVectorFunction<A>, NeedsLaterCompiler {

  /** The power of two. */
  @Override
  public FloatVector reduction(A activation, FloatVector x) {
    FloatVector limit = Lanes.broadcast(LIMIT);
    FloatVector size = x.abs();
    FloatVector limited = size.blend(limit, size.compare(VectorOperators.GT, limit));
    return Lanes.powerOfTwo(fma(limited, -ExponentReduction.LOG2_E, ROUNDER));
  }

  @Override
  public FloatVector expansion(A activation, FloatVector x, FloatVector scale) {
    FloatVector limit = Lanes.broadcast(LIMIT);
    FloatVector rounder = Lanes.broadcast(ROUNDER);
    FloatVector size = x.abs();
    FloatVector limited = size.blend(limit, size.compare(VectorOperators.GT, limit));
    FloatVector rounded = fma(limited, -ExponentReduction.LOG2_E, rounder);
    FloatVector r = Lanes.remainder(limited, rounder.sub(rounded));
    FloatVector z = r.mul(r);
    return z.fma(z.fma(z.fma(Lanes.broadcast(P6), fma(r, P5, P4)), fma(r, P3, P2)), r);
  }

  @Override
  public FloatVector core(A activation, FloatVector x, FloatVector scale, FloatVector expansion) {
    FloatVector t = mirrored ? x.neg() : x;
    FloatVector one = Lanes.broadcast(1f);
    FloatVector half = Lanes.broadcast(UNSCALE / 2);
    FloatVector unscale = Lanes.broadcast(-UNSCALE);
    FloatVector denominator = scale.fma(half, one).add(expansion);
    FloatVector low = scale.fma(half, one.sub(denominator)).add(expansion);
    FloatVector reciprocal = Lanes.broadcast(-1f).div(denominator);
    FloatVector residual = reciprocal.fma(low, reciprocal.fma(denominator, one));
    FloatVector scaled = reciprocal.mul(scale);
    FloatVector quotient = scaled.mul(unscale);
    FloatVector z = quotient.mul(quotient);
    FloatVector tail = z.mul(z).fma(fma(z, A3, A2), fma(z, A1, A0));
    FloatVector w = z.fma(tail, residual);
    FloatVector scaledArgument = t.mul(NEGATED_SCALE);
    FloatVector zero = Lanes.broadcast(0f);
    FloatVector larger =
        scaled.blend(scaledArgument, scaledArgument.compare(VectorOperators.LT, scaled));
    FloatVector smaller =
        scaledArgument
            .blend(zero, scaledArgument.compare(VectorOperators.GT, zero))
            .blend(scaled, scaledArgument.compare(VectorOperators.LT, scaled));
    FloatVector y = larger.add(scaled.fma(w, smaller)).mul(unscale);
    FloatVector inRange = y.blend(t, t.compare(VectorOperators.GT, HIGHEST));
    return mirrored ? inRange.neg() : inRange;
  }
}
