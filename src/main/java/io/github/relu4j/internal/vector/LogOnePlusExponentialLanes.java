package io.github.relu4j.internal.vector;

import static io.github.relu4j.internal.maths.LogOnePlusExponential.*;
import static io.github.relu4j.internal.maths.SigmoidForward.P2;
import static io.github.relu4j.internal.maths.SigmoidForward.P3;
import static io.github.relu4j.internal.maths.SigmoidForward.P4;
import static io.github.relu4j.internal.maths.SigmoidForward.P5;
import static io.github.relu4j.internal.maths.SigmoidForward.P6;
import static io.github.relu4j.internal.maths.SigmoidForward.ROUNDER;
import static io.github.relu4j.internal.maths.SigmoidForward.UNSCALE;
import static io.github.relu4j.internal.vector.Lanes.fma;

import io.github.relu4j.internal.maths.ExponentReduction;
import io.github.relu4j.internal.maths.LogOnePlusExponential;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;

/** {@link LogOnePlusExponential} in vectors. */
final class LogOnePlusExponentialLanes {

  private LogOnePlusExponentialLanes() {}

  /** The power of two. */
  static FloatVector reduction(FloatVector t) {
    return Lanes.powerOfTwo(rounded(size(t)));
  }

  static FloatVector expansion(FloatVector t) {
    FloatVector size = size(t);
    FloatVector r = Lanes.remainder(size, Lanes.broadcast(ROUNDER).sub(rounded(size)));
    FloatVector z = r.mul(r);
    return z.fma(z.fma(z.fma(Lanes.broadcast(-P6), fma(r, P5, -P4)), fma(r, P3, -P2)), r);
  }

  static FloatVector core(FloatVector t, FloatVector scale, FloatVector expansion) {
    FloatVector one = Lanes.broadcast(1f);
    FloatVector half = Lanes.broadcast(UNSCALE / 2);
    FloatVector negatedUnscale = Lanes.broadcast(-UNSCALE);
    FloatVector denominator = scale.fma(half, one).add(expansion);
    FloatVector low = scale.fma(half, one.sub(denominator)).add(expansion);
    FloatVector reciprocal = Lanes.broadcast(-1f).div(denominator);
    FloatVector residual = reciprocal.fma(low, reciprocal.fma(denominator, one));
    FloatVector scaled = reciprocal.mul(scale);
    FloatVector w = atanhTail(scaled.mul(negatedUnscale), residual);
    FloatVector y = sum(t.mul(NEGATED_SCALE), scaled, w).mul(negatedUnscale);
    return y.blend(t, t.compare(VectorOperators.GT, HIGHEST));
  }

  /** -j, rounded. */
  private static FloatVector rounded(FloatVector size) {
    return fma(size, -ExponentReduction.LOG2_E, ROUNDER);
  }

  private static FloatVector size(FloatVector t) {
    FloatVector limit = Lanes.broadcast(LIMIT);
    FloatVector size = t.abs();
    return size.blend(limit, size.compare(VectorOperators.GT, limit));
  }

  private static FloatVector atanhTail(FloatVector quotient, FloatVector residual) {
    FloatVector z = quotient.mul(quotient);
    FloatVector square = z.mul(z);
    return z.fma(square.fma(fma(z, A3, A2), fma(z, A1, A0)), residual);
  }

  private static FloatVector sum(FloatVector scaledArgument, FloatVector scaled, FloatVector w) {
    FloatVector zero = Lanes.broadcast(0f);
    VectorMask<Float> argumentIsLarger = scaledArgument.compare(VectorOperators.LT, scaled);
    FloatVector larger = scaled.blend(scaledArgument, argumentIsLarger);
    FloatVector smaller =
        scaledArgument
            .blend(zero, scaledArgument.compare(VectorOperators.GT, zero))
            .blend(scaled, argumentIsLarger);
    return larger.add(scaled.fma(w, smaller));
  }
}
