package io.github.relu4j.internal.vector;

import io.github.relu4j.internal.loop.ChannelSlope;
import io.github.relu4j.internal.maths.Slope;
import io.github.relu4j.vector.VectorKernel;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;

/**
 * {@link Slope} in vectors, with the same zero terms: they decide what a slope becomes that the
 * caller has let become infinite. Beside a finite slope above 0 they change nothing.
 */
public final class ChannelSlopeVector implements VectorKernel<ChannelSlope> {

  @Override
  public FloatVector forward(ChannelSlope channel, FloatVector x) {
    float slope = channel.slope();
    if (slope > 0f && slope <= Float.MAX_VALUE) {
      return x.blend(x.mul(slope), x.compare(VectorOperators.LT, 0f));
    }
    FloatVector low = x.blend(0f, x.compare(VectorOperators.GT, 0f));
    FloatVector high = x.blend(-0f, x.compare(VectorOperators.LT, 0f));
    return Lanes.fma(low, slope, high);
  }

  @Override
  public FloatVector derivative(ChannelSlope channel, FloatVector x) {
    FloatVector step =
        x.blend(1f, x.compare(VectorOperators.GT, 0f)).blend(0f, x.compare(VectorOperators.LE, 0f));
    return Lanes.fma(Lanes.broadcast(1f).sub(step), channel.slope(), step);
  }
}
