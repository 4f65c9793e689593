package io.github.relu4j.internal.vector;

import static io.github.relu4j.internal.maths.HardSwishFunction.LIMIT;
import static io.github.relu4j.internal.vector.Lanes.fma;

import io.github.relu4j.HardSwish;
import io.github.relu4j.internal.maths.HardSwishFunction;
import io.github.relu4j.internal.maths.Sixth;
import io.github.relu4j.vector.VectorKernel;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/** {@link HardSwishFunction} in vectors. */
public final class HardSwishVector implements VectorKernel<HardSwish> {

  @Override
  public FloatVector forward(HardSwish hardSwish, FloatVector x) {
    FloatVector sum = x.add(LIMIT);
    FloatVector sumError = x.sub(sum.sub(LIMIT));
    FloatVector product = x.mul(sum);
    FloatVector negated = product.neg();
    FloatVector productError = x.fma(sumError, x.fma(sum, negated));
    FloatVector quotient = product.mul(Sixth.FACTOR);
    FloatVector rest = fma(quotient, 6f, negated).sub(productError);
    return fma(rest, -Sixth.FACTOR, quotient)
        .blend(-0f, x.compare(VectorOperators.LE, -LIMIT))
        .blend(x, x.compare(VectorOperators.GE, LIMIT));
  }

  @Override
  public FloatVector derivative(HardSwish hardSwish, FloatVector x) {
    FloatVector twice = x.add(x);
    FloatVector sum = twice.add(LIMIT);
    FloatVector limitPart = sum.sub(twice);
    FloatVector ofTwice = twice.sub(sum.sub(limitPart));
    FloatVector error = ofTwice.add(Lanes.broadcast(LIMIT).sub(limitPart));
    return Lanes.sixth(sum, error)
        .blend(0f, x.compare(VectorOperators.LE, -LIMIT))
        .blend(1f, x.compare(VectorOperators.GE, LIMIT));
  }
}
