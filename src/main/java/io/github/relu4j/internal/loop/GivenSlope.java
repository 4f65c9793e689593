package io.github.relu4j.internal.loop;

import io.github.relu4j.ElementwiseActivation;
import io.github.relu4j.internal.vector.GivenSlopeVector;
import io.github.relu4j.vector.VectorKernel;

/**
 * x²/2, whose derivative is x: its backward is slopes that are known already times gradients, by
 * the rule of every activation and through the loops that every activation has.
 */
@SuppressWarnings("serial") // no user ever has one to write
public final class GivenSlope implements ElementwiseActivation {

  /** The only one that is needed. */
  public static final GivenSlope ANY = new GivenSlope();

  private GivenSlope() {}

  @Override
  public float forward(float x) {
    return 0.5f * x * x;
  }

  @Override
  public float derivative(float x) {
    return x;
  }

  @Override
  public VectorKernel<GivenSlope> vectorKernel() {
    return new GivenSlopeVector();
  }

  @Override
  public String name() {
    return "a given slope";
  }
}
