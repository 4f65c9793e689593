package io.github.relu4j.internal.dispatch;

import io.github.relu4j.Acceleration;
import io.github.relu4j.ElementwiseActivation;
import io.github.relu4j.internal.loop.Loop;
import io.github.relu4j.internal.loop.OutputLoop;
import io.github.relu4j.internal.loop.Overrides;
import io.github.relu4j.internal.loop.ScalarLoops;

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
      choice = CHOICES.get(activation.kernelClass());
    }
    return choice.loop(activation, length);
  }

  /**
   * The loop of a derivative that is found from the output: plain Java on either path, since C2
   * vectorises it.
   *
   * @param formulaClass the class of its formula
   * @return the loop for that class
   */
  public static OutputLoop outputLoop(Class<?> formulaClass) {
    return OUTPUT_LOOPS.get(formulaClass);
  }
}
