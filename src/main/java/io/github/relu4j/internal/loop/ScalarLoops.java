package io.github.relu4j.internal.loop;

import io.github.relu4j.ElementwiseActivation;
import io.github.relu4j.internal.maths.ExponentialFunction;
import io.github.relu4j.scalar.ScalarFunction;
import io.github.relu4j.scalar.ScalarKernel;
import io.github.relu4j.scalar.StagedFunction;
import java.lang.invoke.MethodHandles;

/** Makes the plain Java loop for an activation class. */
public final class ScalarLoops {

  private ScalarLoops() {}

  /**
   * A loop specialised for the class of an activation.
   *
   * @param activation an instance of the class
   * @return the loop, for all instances of that class
   */
  public static Loop of(ElementwiseActivation activation) {
    // Also where there are no FMA instructions and nothing is vectorised: a short stage has more
    // elements under way at once.
    ScalarKernel<?> kernel = activation.scalarKernel();
    if (kernel != null) {
      TileFunction forward = tile(kernel.forward());
      TileFunction derivative = tile(kernel.derivative());
      if (forward != null && derivative != null) {
        return new StagedLoop(forward, derivative);
      }
    }
    SameIndexLoop elements = elements(activation);
    // An override is there because its arithmetic is better than the rule's.
    return Overrides.contains(activation.getClass(), "backward", float.class, float.class)
        ? new AlignedLoop(elements)
        : new SlopeLoop(elements);
  }

  /**
   * A loop that calls the scalar methods element by element.
   *
   * @param activation an instance of the class
   * @return the loop, for all instances of that class
   */
  public static Loop ofElements(ElementwiseActivation activation) {
    return new AlignedLoop(elements(activation));
  }

  /**
   * A loop specialised for a derivative that is found from the output.
   *
   * @param formulaClass the class of the formula
   * @return the loop, for all instances of that class
   */
  public static OutputLoop fromOutput(Class<?> formulaClass) {
    OutputLoop copy =
        Specialised.copy(
            MethodHandles.lookup(), OutputElements.class, formulaClass, OutputLoop.class);
    return copy == null ? new OutputElements() : copy;
  }

  private static SameIndexLoop elements(ElementwiseActivation activation) {
    SameIndexLoop copy =
        Specialised.copy(
            MethodHandles.lookup(), ElementLoop.class, activation.getClass(), SameIndexLoop.class);
    return copy == null ? new ElementLoop() : copy;
  }

  /** Null for a function of another kind, which only its scalar methods can compute. */
  private static TileFunction tile(ScalarFunction<?> function) {
    Class<? extends TileFunction> template =
        function instanceof StagedFunction
            ? StagedTile.class
            : function instanceof ExponentialFunction ? DoubleTile.class : null;
    return template == null
        ? null
        : Specialised.copy(MethodHandles.lookup(), template, function, TileFunction.class);
  }
}
