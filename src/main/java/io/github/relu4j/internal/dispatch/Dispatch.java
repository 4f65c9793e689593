package io.github.relu4j.internal.dispatch;

import io.github.relu4j.Acceleration;
import io.github.relu4j.ElementwiseActivation;
import io.github.relu4j.internal.loop.GivenSlope;
import io.github.relu4j.internal.loop.Loop;
import io.github.relu4j.internal.loop.OutputLoop;
import io.github.relu4j.internal.loop.OutputTile;
import io.github.relu4j.internal.loop.Overrides;
import io.github.relu4j.internal.loop.ScalarLoops;
import io.github.relu4j.scalar.OutputDerivative;

/** From an activation to the loop that runs it. */
public final class Dispatch {

  private static final Engine ENGINE = Engine.decide();

  private static final ClassValue<LoopChoice> CHOICES =
      new ClassValue<>() {
        @Override
        protected LoopChoice computeValue(Class<?> kernelClass) {
          return new LoopChoice(ENGINE, mayVary(kernelClass));
        }
      };

  private static final ClassValue<OutputLoop> OUTPUT_LOOPS =
      new ClassValue<>() {
        @Override
        protected OutputLoop computeValue(Class<?> formulaClass) {
          return ScalarLoops.fromOutput(formulaClass);
        }
      };

  private Dispatch() {}

  /**
   * Found out once, because a call on an interface would take a good part of a short array's time.
   */
  private static boolean mayVary(Class<?> kernelClass) {
    return ElementwiseActivation.class.isAssignableFrom(kernelClass)
        && Overrides.contains(kernelClass, "kernelClass");
  }

  /**
   * The decision for this JVM.
   *
   * @return path, lanes, reason and advice
   */
  public static Acceleration acceleration() {
    return ENGINE.acceleration();
  }

  /**
   * The loop to use now.
   *
   * @param activation the activation
   * @param length how many elements are about to be worked on
   * @return the loop for the activation's kernel class
   */
  public static Loop loop(ElementwiseActivation activation, int length) {
    LoopChoice choice = CHOICES.get(activation.getClass());
    if (choice.kernelsMayVary()) {
      choice = CHOICES.get(kernelClass(activation));
    }
    return choice.loop(activation, length);
  }

  private static Class<?> kernelClass(ElementwiseActivation activation) {
    Class<?> kernelClass = activation.kernelClass();
    if (kernelClass == null) {
      throw new NullPointerException(activation.name() + " has a kernelClass of null");
    }
    return kernelClass;
  }

  /**
   * Backward of a derivative that is found from the output.
   *
   * @param formula f' in terms of y
   * @param activation the activation
   * @param y the outputs
   * @param yOffset index of the first of them
   * @param gradY the gradients with respect to the outputs
   * @param gradYOffset index of the first of them
   * @param gradX receives the gradients with respect to the arguments
   * @param gradXOffset index of the first of them
   * @param length how many there are
   */
  public static void backwardFromOutput(
      OutputDerivative.Formula<?> formula,
      ElementwiseActivation activation,
      float[] y,
      int yOffset,
      float[] gradY,
      int gradYOffset,
      float[] gradX,
      int gradXOffset,
      int length) {
    OutputTile.backward(
        loop(GivenSlope.ANY, length),
        OUTPUT_LOOPS.get(formula.getClass()),
        formula,
        activation,
        y,
        yOffset,
        gradY,
        gradYOffset,
        gradX,
        gradXOffset,
        length);
  }
}
