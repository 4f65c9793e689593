package io.github.relu4j.internal.loop;

import java.util.HashMap;
import java.util.Map;

/**
 * Copies of the scalar templates that were made when the library was built, for VMs that define no
 * hidden classes. They are dealt out to the functions in the order in which these are first used.
 *
 * <p>When they are used up, further functions share a loop ({@link SharedLoop}), and further
 * functions of the output share their template ({@link OutputElements}). A function with stages
 * needs a copy for each stage as well.
 *
 * <p>{@code src/build/TemplateCopies.java} writes them.
 */
final class BuildTimeCopies {

  private static final Map<Class<?>, Integer> DEALT = new HashMap<>();

  /** What the copy that is being made finds as its class data; only under the lock. */
  private static Object classData;

  private BuildTimeCopies() {}

  /** The next copy, or null if there is none. */
  static synchronized Object next(Class<?> template, Object data) {
    int index = DEALT.merge(template, 1, Integer::sum) - 1;
    // A copy may ask for others while it is initialised.
    Object outer = classData;
    classData = data;
    try {
      return make(template, index);
    } finally {
      classData = outer;
    }
  }

  private static Object make(Class<?> template, int index) {
    if (template == ElementLoop.class) {
      return ElementLoopCopies.make(index);
    }
    if (template == StagedLoop.class) {
      return StagedLoopCopies.make(index);
    }
    if (template == ExponentialLoop.class) {
      return ExponentialLoopCopies.make(index);
    }
    if (template == ExponentialStageLoop.class) {
      return ExponentialStageLoopCopies.make(index);
    }
    return template == OutputElements.class ? OutputElementsCopies.make(index) : null;
  }

  /** Null in a template itself. */
  static synchronized Object classData() {
    return classData;
  }
}
