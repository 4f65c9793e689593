package io.github.relu4j.internal.vector;

import static io.github.relu4j.internal.maths.LogOnePlus.*;

import io.github.relu4j.LogSigmoid;
import io.github.relu4j.internal.maths.LogSigmoidForward;
import jdk.incubator.vector.DoubleVector;

/** {@link LogSigmoidForward} in vectors. */
public final class LogSigmoidForwardVector implements ExponentialVectorFunction<LogSigmoid> {

  @Override
  public DoubleVector exponent(LogSigmoid logSigmoid, DoubleVector x) {
    return DoubleLanes.atLeast(x.abs().neg(), LogSigmoidForward.LOWEST);
  }

  @Override
  public DoubleVector core(
      LogSigmoid logSigmoid, DoubleVector x, DoubleVector scale, DoubleVector expansion) {
    DoubleVector u = DoubleLanes.exp(scale, expansion);
    DoubleVector s = u.div(u.add(2));
    DoubleVector z = s.mul(s);
    DoubleVector square = z.mul(z);
    DoubleVector upper = z.mul(A5).add(A4).mul(square).add(z.mul(A3).add(A2));
    DoubleVector tail = upper.mul(square).add(z.mul(A1).add(A0));
    DoubleVector twice = s.add(s);
    DoubleVector log = twice.mul(z).mul(tail).add(twice);
    return DoubleLanes.negativePart(x).sub(log);
  }
}
