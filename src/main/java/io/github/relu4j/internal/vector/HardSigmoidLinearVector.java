package io.github.relu4j.internal.vector;

import static io.github.relu4j.internal.vector.Lanes.fma;

import io.github.relu4j.HardSigmoidLinear;
import io.github.relu4j.vector.VectorKernel;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/** {@link HardSigmoidLinear} in vectors. */
public final class HardSigmoidLinearVector implements VectorKernel<HardSigmoidLinear> {

  @Override
  public FloatVector forward(HardSigmoidLinear hardSigmoid, FloatVector x) {
    FloatVector line = fma(x, hardSigmoid.alpha(), hardSigmoid.beta());
    return line.blend(0f, line.compare(VectorOperators.LE, 0f))
        .blend(1f, line.compare(VectorOperators.GT, 1f));
  }

  @Override
  public FloatVector derivative(HardSigmoidLinear hardSigmoid, FloatVector x) {
    float alpha = hardSigmoid.alpha();
    FloatVector line = fma(x, alpha, hardSigmoid.beta());
    return line.blend(alpha, line.compare(VectorOperators.GT, 0f))
        .blend(0f, line.compare(VectorOperators.LE, 0f))
        .blend(0f, line.compare(VectorOperators.GE, 1f));
  }
}
