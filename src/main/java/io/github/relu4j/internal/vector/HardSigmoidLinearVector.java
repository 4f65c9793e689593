package io.github.relu4j.internal.vector;

import static io.github.relu4j.internal.maths.HardSigmoidLinearDerivative.errorAtOne;
import static io.github.relu4j.internal.maths.HardSigmoidLinearDerivative.slopeAtOne;
import static io.github.relu4j.internal.maths.HardSigmoidLinearDerivative.slopeAtZero;
import static io.github.relu4j.internal.maths.HardSigmoidLinearDerivative.valueAtZero;
import static io.github.relu4j.internal.vector.Lanes.fma;

import io.github.relu4j.HardSigmoidLinear;
import io.github.relu4j.vector.VectorKernel;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/**
 * {@link HardSigmoidLinear} and {@link io.github.relu4j.internal.maths.HardSigmoidLinearDerivative}
 * in vectors.
 *
 * @param isPlain whether the derivative of all betas is that of {@link
 *     io.github.relu4j.internal.maths.HardSigmoidLinearDerivative#plain}
 */
public record HardSigmoidLinearVector(boolean isPlain) implements VectorKernel<HardSigmoidLinear> {

  @Override
  public FloatVector forward(HardSigmoidLinear hardSigmoid, FloatVector x) {
    FloatVector line = fma(x, hardSigmoid.alpha(), hardSigmoid.beta());
    return line.blend(0f, line.compare(VectorOperators.LE, 0f))
        .blend(1f, line.compare(VectorOperators.GT, 1f));
  }

  @Override
  public FloatVector derivative(HardSigmoidLinear hardSigmoid, FloatVector x) {
    float alpha = hardSigmoid.alpha();
    float beta = hardSigmoid.beta();
    FloatVector aboveZero =
        isPlain ? fma(x, alpha, beta) : fma(x, slopeAtZero(alpha, beta), valueAtZero(alpha, beta));
    FloatVector belowOne =
        isPlain
            ? fma(x, -alpha, 1f - beta)
            : fma(x, -slopeAtOne(alpha, beta), 1f - beta).add(errorAtOne(beta));
    // alpha, but NaN where x is NaN or infinite; of these an infinite x is outside of the limits.
    return fma(x, 0f, alpha)
        .blend(0f, aboveZero.compare(VectorOperators.LE, 0f))
        .blend(0f, belowOne.compare(VectorOperators.LE, 0f));
  }
}
