package io.github.relu4j.internal.dispatch;

import io.github.relu4j.Acceleration;
import io.github.relu4j.ElementwiseActivation;
import io.github.relu4j.internal.loop.GivenSlope;
import io.github.relu4j.internal.loop.Loop;
import io.github.relu4j.internal.loop.OutputLoop;
import io.github.relu4j.internal.loop.OutputTile;
import io.github.relu4j.internal.loop.ScalarLoops;
import io.github.relu4j.scalar.OutputDerivative;

/** From an activation to the loop that runs it. */
public final class Dispatch {

  private static final Engine ENGINE = Engine.decide();

  private static final ClassValue<LoopChoice> CHOICES =
      new ClassValue<>() {
        @Override
        protected LoopChoice computeValue(Class<?> activationClass) {
          return LoopChoice.of(ENGINE, activationClass);
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
    return choice(activation).loop(activation, length);
  }

  /**
   * What runs the array methods of an activation now.
   *
   * @param activation the activation
   * @return path, lanes and reason
   */
  public static Acceleration acceleration(ElementwiseActivation activation) {
    return choice(activation).acceleration(activation);
  }

  private static LoopChoice choice(ElementwiseActivation activation) {
    return CHOICES.get(activation.getClass()).of(activation);
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
