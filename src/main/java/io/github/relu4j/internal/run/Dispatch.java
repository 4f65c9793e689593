package io.github.relu4j.internal.run;

import io.github.relu4j.internal.loop.ComposedLoop;
import io.github.relu4j.internal.loop.GivenSlope;
import io.github.relu4j.internal.loop.Loops;
import io.github.relu4j.internal.loop.MaskLoop;
import io.github.relu4j.internal.loop.OutputBackward;
import io.github.relu4j.internal.loop.OutputLoop;
import io.github.relu4j.internal.loop.ScalarLoops;
import io.github.relu4j.internal.loop.SlopeMask;
import io.github.relu4j.kernel.Elementwise;
import io.github.relu4j.kernel.ScalarFunction;

/** From an activation to the loops that run it. */
public final class Dispatch {

  private static final Engine ENGINE = Engine.decide();

  private static final ClassValue<LoopChoice> CHOICES =
      new ClassValue<>() {
        @Override
        protected LoopChoice computeValue(Class<?> activationClass) {
          return LoopChoice.of(ENGINE, activationClass, Operation.PLAIN);
        }
      };

  /** Loops of their own, so that those who need no bias do not wait until its code is warm. */
  private static final ClassValue<LoopChoice> BIASED_CHOICES =
      new ClassValue<>() {
        @Override
        protected LoopChoice computeValue(Class<?> activationClass) {
          return LoopChoice.of(ENGINE, activationClass, Operation.BIASED);
        }
      };

  /** The same for native memory. */
  private static final ClassValue<LoopChoice> NATIVE_CHOICES =
      new ClassValue<>() {
        @Override
        protected LoopChoice computeValue(Class<?> activationClass) {
          return LoopChoice.of(ENGINE, activationClass, Operation.OVER_NATIVE);
        }
      };

  private static final ClassValue<OutputLoop> OUTPUT_LOOPS =
      new ClassValue<>() {
        @Override
        protected OutputLoop computeValue(Class<?> functionClass) {
          return ScalarLoops.fromOutput(functionClass);
        }
      };

  private Dispatch() {}

  /**
   * The decision for this JVM.
   *
   * @return path, lanes, reason and advice
   */
  public static Status status() {
    return ENGINE.status();
  }

  /**
   * What runs the array methods of an activation now. For one that is made of another, what runs
   * those of the other, which does most of the work.
   *
   * @param activation the activation
   * @return path, lanes and reason
   */
  public static Status status(Elementwise activation) {
    Elementwise inner = ComposedLoop.inner(activation);
    return inner != null ? status(inner) : choice(activation).status(activation);
  }

  /**
   * The loops to use now.
   *
   * @param activation the activation
   * @param length how many elements are about to be worked on
   * @return the loops for the activation's kernel class
   */
  public static Loops loops(Elementwise activation, int length) {
    return choice(activation).loops(activation, length);
  }

  /**
   * The loops of masks to use now.
   *
   * @param length how many elements are about to be worked on
   * @return loops for masks of any activation
   */
  public static MaskLoop masks(int length) {
    return SlopeMask.masks(loops(SlopeMask.ANY, length));
  }

  /**
   * The loops to use now for rows with a bias.
   *
   * @param activation the activation
   * @param length how many elements are about to be worked on
   * @return the loops for the activation's kernel class
   */
  public static Loops biasedLoops(Elementwise activation, int length) {
    LoopChoice choice = BIASED_CHOICES.get(activation.getClass()).of(activation);
    return choice.loops(activation, length);
  }

  /**
   * The loops to use now over native memory. They are warmed up once those over arrays are in
   * vectors: until then the elements are copied to arrays.
   *
   * @param activation the activation
   * @param length how many elements are about to be worked on
   * @return the loops, or null if neither works over native memory
   */
  public static Loops nativeLoops(Elementwise activation, long length) {
    // The elements are counted once: here, or where they are copied to arrays.
    Loops overArrays = loops(activation, 0);
    if (overArrays.forward().overNative() == null && overArrays.derivative().overNative() == null) {
      return null;
    }
    LoopChoice choice = NATIVE_CHOICES.get(activation.getClass()).of(activation);
    return choice.loops(activation, (int) Math.min(length, Integer.MAX_VALUE));
  }

  private static LoopChoice choice(Elementwise activation) {
    return CHOICES.get(activation.getClass()).of(activation);
  }

  /**
   * Backward of a derivative that is found from the output.
   *
   * @param function f' in terms of y
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
      ScalarFunction<?> function,
      Elementwise activation,
      float[] y,
      int yOffset,
      float[] gradY,
      int gradYOffset,
      float[] gradX,
      int gradXOffset,
      int length) {
    OutputBackward.backward(
        loops(GivenSlope.ANY, length).derivative(),
        OUTPUT_LOOPS.get(function.getClass()),
        function,
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
