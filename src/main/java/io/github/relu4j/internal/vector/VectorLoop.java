package io.github.relu4j.internal.vector;

import io.github.relu4j.ElementwiseActivation;
import io.github.relu4j.internal.loop.Loop;
import io.github.relu4j.vector.VectorKernel;
import java.lang.invoke.MethodHandles;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The explicit SIMD loop. No masks, which JDK 17 makes slow: what is left over at the end is covered by
 * one last whole vector that overlaps the one before. It is read before the loop writes anything, so a
 * call in place never reads a result of its own.
 *
 * <p>A template: each activation class gets a hidden copy that has its kernel as class data.
 */
final class VectorLoop implements Loop {

  private static final VectorKernel<ElementwiseActivation> KERNEL = kernel();
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  private static final int LANES = SPECIES.length();

  @SuppressWarnings("unchecked")
  private static VectorKernel<ElementwiseActivation> kernel() {
    try {
      return MethodHandles.classData(MethodHandles.lookup(), "_", VectorKernel.class);
    } catch (IllegalAccessException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  VectorLoop() {}

  @Override
  public void forward(
      ElementwiseActivation activation,
      float[] x,
      int xOffset,
      float[] y,
      int yOffset,
      int length) {
    if (length < LANES) {
      for (int i = 0; i < length; i++) {
        y[yOffset + i] = activation.forward(x[xOffset + i]);
      }
      return;
    }
    int last = length - LANES;
    FloatVector lastX = FloatVector.fromArray(SPECIES, x, xOffset + last);
    for (int i = 0; i < last; i += LANES) {
      FloatVector elements = FloatVector.fromArray(SPECIES, x, xOffset + i);
      KERNEL.forward(activation, elements).intoArray(y, yOffset + i);
    }
    KERNEL.forward(activation, lastX).intoArray(y, yOffset + last);
  }

  @Override
  public void derivative(
      ElementwiseActivation activation,
      float[] x,
      int xOffset,
      float[] dydx,
      int dydxOffset,
      int length) {
    if (length < LANES) {
      for (int i = 0; i < length; i++) {
        dydx[dydxOffset + i] = activation.derivative(x[xOffset + i]);
      }
      return;
    }
    int last = length - LANES;
    FloatVector lastX = FloatVector.fromArray(SPECIES, x, xOffset + last);
    for (int i = 0; i < last; i += LANES) {
      FloatVector elements = FloatVector.fromArray(SPECIES, x, xOffset + i);
      KERNEL.derivative(activation, elements).intoArray(dydx, dydxOffset + i);
    }
    KERNEL.derivative(activation, lastX).intoArray(dydx, dydxOffset + last);
  }

  @Override
  public void backward(
      ElementwiseActivation activation,
      float[] x,
      int xOffset,
      float[] gradY,
      int gradYOffset,
      float[] gradX,
      int gradXOffset,
      int length) {
    if (length < LANES) {
      for (int i = 0; i < length; i++) {
        gradX[gradXOffset + i] = activation.backward(x[xOffset + i], gradY[gradYOffset + i]);
      }
      return;
    }
    int last = length - LANES;
    FloatVector lastX = FloatVector.fromArray(SPECIES, x, xOffset + last);
    FloatVector lastGradY = FloatVector.fromArray(SPECIES, gradY, gradYOffset + last);
    for (int i = 0; i < last; i += LANES) {
      FloatVector elements = FloatVector.fromArray(SPECIES, x, xOffset + i);
      FloatVector gradients = FloatVector.fromArray(SPECIES, gradY, gradYOffset + i);
      KERNEL.backward(activation, elements, gradients).intoArray(gradX, gradXOffset + i);
    }
    KERNEL.backward(activation, lastX, lastGradY).intoArray(gradX, gradXOffset + last);
  }
}
