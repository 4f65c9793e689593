package io.github.relu4j.internal.loop;

import io.github.relu4j.internal.formula.Slope;
import io.github.relu4j.kernel.Elementwise;
import io.github.relu4j.kernel.VectorKernel;

/**
 * The rectifier of one channel, so that a long run of one channel goes through loops made for it as
 * for any activation.
 *
 * <p>Unlike an activation it can be changed, since a new one for each channel would be an
 * allocation. Each belongs to a set of {@link Tiles}, and so to one caller at a time.
 */
public final class ChannelSlope implements Elementwise {

  /** Stands for the class where a loop is chosen; with a slope as most have. */
  public static final ChannelSlope ANY = new ChannelSlope();

  private float slope = 0.25f;

  ChannelSlope() {}

  /** The rectifier with this slope from now on. */
  public ChannelSlope with(float newSlope) {
    slope = newSlope;
    return this;
  }

  /** The slope below 0. */
  float slope() {
    return slope;
  }

  @Override
  public float forward(float x) {
    return Slope.forward(x, slope);
  }

  @Override
  public float derivative(float x) {
    return Slope.derivative(x, slope);
  }

  @Override
  public float backward(float x, float gradY) {
    return Slope.backward(x, gradY, slope);
  }

  @Override
  public VectorKernel<ChannelSlope> vectorKernel() {
    return new VectorKernel<>(
        new Slope.Vectors.Forward<>(ChannelSlope::slope),
        new Slope.Vectors.Derivative<>(ChannelSlope::slope));
  }
}
