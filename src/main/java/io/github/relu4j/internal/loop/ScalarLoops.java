package io.github.relu4j.internal.loop;

import io.github.relu4j.internal.formula.DoubleFunction;
import io.github.relu4j.internal.formula.ExponentialFunction;
import io.github.relu4j.internal.formula.ExponentialStage;
import io.github.relu4j.internal.formula.SineFunction;
import io.github.relu4j.kernel.Elementwise;
import io.github.relu4j.kernel.ScalarFunction;
import io.github.relu4j.kernel.ScalarKernel;
import io.github.relu4j.kernel.StagedFunction;
import java.lang.invoke.MethodHandles;
import java.util.List;

/** Makes the loops in plain Java, each for one function. */
public final class ScalarLoops {

  private static final ScalarFunction<Elementwise> FORWARD = Elementwise::forward;
  private static final ScalarFunction<Elementwise> DERIVATIVE = Elementwise::derivative;

  private ScalarLoops() {}

  /**
   * The loops of an activation.
   *
   * @param activation an instance of the class
   * @return the loops, for all instances of that class
   */
  public static Loops of(Elementwise activation) {
    if (activation instanceof SlopeMask) {
      return SlopeMask.loops(new MaskLoop());
    }
    ScalarKernel<?> kernel = activation.scalarKernel();
    Class<? extends Elementwise> type = activation.getClass();
    return kernel == null
        ? new Loops(ofMethod(FORWARD, type), ofMethod(DERIVATIVE, type))
        : new Loops(
            ofFunction(kernel.forward(), FORWARD, type),
            ofFunction(kernel.derivative(), DERIVATIVE, type));
  }

  /**
   * The loops that call the scalar methods element by element, in one pass.
   *
   * @param activation an instance of the class
   * @return the loops, for all instances of that class
   */
  public static Loops ofScalarMethods(Elementwise activation) {
    Class<? extends Elementwise> type = activation.getClass();
    return new Loops(
        new AlignedLoop(elements(FORWARD, type, false)),
        new AlignedLoop(elements(DERIVATIVE, type, hasBackward(type))));
  }

  /**
   * A loop specialised for a derivative that is found from the output.
   *
   * @param functionClass the class of the function
   * @return the loop, for all instances of that class
   */
  public static OutputLoop fromOutput(Class<?> functionClass) {
    OutputLoop copy =
        Specialised.copy(
            MethodHandles.lookup(), OutputElements.class, functionClass, OutputLoop.class);
    return copy == null ? new OutputElements() : copy;
  }

  /**
   * Stages pay even without FMA instructions: a short one has more elements under way at once.
   *
   * @param method the activation's own method, for a VM in which no loop can be made for the
   *     function
   */
  private static Loop ofFunction(
      ScalarFunction<?> function,
      ScalarFunction<Elementwise> method,
      Class<? extends Elementwise> type) {
    Class<? extends Loop> template = template(function);
    if (template == null) {
      return new SlopeLoop(elements(function, type, false));
    }
    Loop copy = Specialised.copy(MethodHandles.lookup(), template, function, Loop.class);
    return copy == null ? ofMethod(method, type) : copy;
  }

  /** Null where one pass, element by element, is enough. */
  private static Class<? extends Loop> template(ScalarFunction<?> function) {
    return function instanceof StagedFunction
        ? StagedLoop.class
        : function instanceof ExponentialFunction
            ? ExponentialLoop.class
            : function instanceof DoubleFunction
                ? DoubleLoop.class
                : function instanceof SineFunction ? SineLoop.class : null;
  }

  /**
   * Whether computing takes longer than moving the numbers. That of a user's activation is not
   * known, unless it has a kernel in stages.
   *
   * @param activation the activation
   * @return true if its function is computed in stages, or in double
   */
  public static boolean isCurved(Elementwise activation) {
    Elementwise inner = ComposedLoop.inner(activation);
    if (inner != null) {
      return isCurved(inner);
    }
    ScalarKernel<?> kernel = activation.scalarKernel();
    return kernel != null && template(kernel.forward()) != null;
  }

  private static Loop ofMethod(
      ScalarFunction<Elementwise> method, Class<? extends Elementwise> type) {
    return method == DERIVATIVE && hasBackward(type)
        ? new AlignedLoop(elements(method, type, true))
        : new SlopeLoop(elements(method, type, false));
  }

  /** An override is there because its arithmetic is better than the rule's. */
  private static boolean hasBackward(Class<? extends Elementwise> type) {
    return Overrides.contains(type, "backward", float.class, float.class);
  }

  private static SameIndexLoop elements(
      ScalarFunction<?> function, Class<? extends Elementwise> type, boolean hasBackward) {
    SameIndexLoop copy =
        Specialised.copy(
            MethodHandles.lookup(),
            ElementLoop.class,
            List.of(function, type, hasBackward),
            SameIndexLoop.class);
    return copy == null ? new SharedLoop(function, hasBackward) : copy;
  }

  /**
   * A loop for each stage of a function.
   *
   * @param function the function, or null in the template of its loop
   * @return the loops, in the order of the stages
   */
  static DoubleStageLoop[] stages(ExponentialFunction<?> function) {
    return function == null
        ? new DoubleStageLoop[0]
        : function.stages().stream().map(ScalarLoops::stage).toArray(DoubleStageLoop[]::new);
  }

  private static DoubleStageLoop stage(ExponentialStage<?> stage) {
    return Specialised.part(
        MethodHandles.lookup(), ExponentialStageLoop.class, stage, DoubleStageLoop.class);
  }
}
