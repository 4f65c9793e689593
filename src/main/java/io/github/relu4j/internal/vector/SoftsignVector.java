package io.github.relu4j.internal.vector;

import static io.github.relu4j.internal.maths.SoftsignFunction.*;

import io.github.relu4j.Softsign;
import io.github.relu4j.internal.maths.SoftsignFunction;
import io.github.relu4j.vector.VectorKernel;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/** {@link SoftsignFunction} in vectors. */
public final class SoftsignVector implements VectorKernel<Softsign> {

  @Override
  public FloatVector forward(Softsign softsign, FloatVector x) {
    FloatVector limited =
        x.blend(FORWARD_LIMIT, x.compare(VectorOperators.GT, FORWARD_LIMIT))
            .blend(-FORWARD_LIMIT, x.compare(VectorOperators.LT, -FORWARD_LIMIT));
    FloatVector one = Lanes.broadcast(1f);
    FloatVector magnitude = limited.abs();
    FloatVector sum = magnitude.add(one);
    FloatVector onePart = sum.sub(magnitude);
    FloatVector error = magnitude.sub(sum.sub(onePart)).add(one.sub(onePart));
    FloatVector reciprocal = one.div(sum);
    FloatVector quotient = limited.mul(reciprocal);
    FloatVector rest = quotient.fma(error, quotient.fma(sum, limited.neg()));
    return rest.fma(reciprocal.neg(), quotient);
  }

  @Override
  public FloatVector derivative(Softsign softsign, FloatVector x) {
    FloatVector one = Lanes.broadcast(1f);
    FloatVector size = x.abs();
    FloatVector magnitude =
        size.blend(DERIVATIVE_LIMIT, size.compare(VectorOperators.GT, DERIVATIVE_LIMIT));
    FloatVector sum = magnitude.add(one);
    FloatVector onePart = sum.sub(magnitude);
    FloatVector error = magnitude.sub(sum.sub(onePart)).add(one.sub(onePart));
    FloatVector reciprocal = one.div(sum);
    FloatVector negated = reciprocal.neg();
    FloatVector rest = negated.fma(error, negated.fma(sum, one));
    FloatVector scaled = reciprocal.mul(SCALE);
    FloatVector square = scaled.mul(scaled);
    FloatVector squareError = scaled.fma(scaled, square.neg());
    return square.add(square.fma(rest.add(rest), squareError)).mul(UNSCALE);
  }
}
