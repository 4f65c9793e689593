package io.github.relu4j.internal.vector;

import static io.github.relu4j.internal.maths.HardSigmoidFunction.LIMIT;

import io.github.relu4j.HardSigmoid;
import io.github.relu4j.internal.maths.HardSigmoidFunction;
import io.github.relu4j.internal.maths.Sixth;
import io.github.relu4j.vector.VectorKernel;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/** {@link HardSigmoidFunction} in vectors. */
public final class HardSigmoidVector implements VectorKernel<HardSigmoid> {

  @Override
  public FloatVector forward(HardSigmoid hardSigmoid, FloatVector x) {
    FloatVector sum = x.add(LIMIT);
    FloatVector line = Lanes.sixth(sum, x.sub(sum.sub(LIMIT)));
    return line.blend(0f, x.compare(VectorOperators.LE, -LIMIT))
        .blend(1f, x.compare(VectorOperators.GE, LIMIT));
  }

  @Override
  public FloatVector derivative(HardSigmoid hardSigmoid, FloatVector x) {
    return x.blend(0f, x.abs().compare(VectorOperators.GE, LIMIT))
        .blend(Sixth.FACTOR, x.abs().compare(VectorOperators.LT, LIMIT));
  }
}
