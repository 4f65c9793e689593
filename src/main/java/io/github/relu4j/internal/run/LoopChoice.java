package io.github.relu4j.internal.run;

import io.github.relu4j.internal.loop.ComposedLoop;
import io.github.relu4j.internal.loop.Loops;
import io.github.relu4j.internal.loop.Overrides;
import io.github.relu4j.internal.loop.ScalarLoops;
import io.github.relu4j.internal.loop.Tuning;
import io.github.relu4j.kernel.Elementwise;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The loops of one activation class, or of all its instances with the same kernel class.
 *
 * <p>Vector code is hundreds of times slower than scalar code until C2 has compiled it. Both give
 * the same bits, so a class starts scalar; once it has seen enough elements to be worth it, a
 * background thread warms the vector loops up, and publishes them only when they are measured to be
 * about as fast. Where that takes too long, as on a machine that is very busy, it is tried again
 * later.
 */
final class LoopChoice {

  private static final String HANDED_OVER = "its vector code has been compiled and measured";

  private static final AtomicBoolean MISSING_TOLD = new AtomicBoolean();

  private final Engine engine;
  private final Class<?> activationClass;

  /** What the loops are for: what is warmed up, and compared. */
  private final List<Operation> operations;

  /**
   * Choices of the same activation class for other kernel classes; null if all instances have the
   * same kernel class.
   */
  private final Map<Class<?>, LoopChoice> ofKernelClasses;

  /** Changes once at most, from the scalar to the vector loops. */
  private volatile Loops loops;

  /** Why scalar loops are in use where there are vectors: for users. */
  private volatile String reason;

  /** Counts down without synchronisation: a lost update only delays the change. */
  private int elementsLeft = Tuning.WORTH_WARMING_UP;

  /**
   * Whether vector loops are not to be tried, or not again for now. Written under the lock but read
   * without it in each call: a stale value only delays the change.
   */
  private boolean settled;

  private long pauseSeconds = Tuning.FIRST_PAUSE_SECONDS;
  private long notBeforeNanos = System.nanoTime();

  private LoopChoice(
      Engine engine, Class<?> activationClass, List<Operation> operations, boolean kernelsMayVary) {
    this.engine = engine;
    this.activationClass = activationClass;
    this.operations = operations;
    this.ofKernelClasses = kernelsMayVary ? new ConcurrentHashMap<>() : null;
    this.settled = !engine.handOver();
    this.reason =
        "its vector code is warmed up once it has seen " + Tuning.WORTH_WARMING_UP + " elements";
  }

  static LoopChoice of(Engine engine, Class<?> activationClass, List<Operation> operations) {
    // Found out once: a call on an interface would take a good part of a short array's time.
    boolean kernelsMayVary =
        Elementwise.class.isAssignableFrom(activationClass)
            && Overrides.contains(activationClass, "kernelClass");
    return new LoopChoice(engine, activationClass, operations, kernelsMayVary);
  }

  /** The choice for the kernel class of an instance of the activation class. */
  LoopChoice of(Elementwise activation) {
    if (ofKernelClasses == null) {
      return this;
    }
    Class<?> kernelClass = activation.kernelClass();
    if (kernelClass == activationClass) {
      return this;
    }
    if (kernelClass == null) {
      throw new NullPointerException(activationClass.getName() + " has a kernelClass of null");
    }
    LoopChoice choice = ofKernelClasses.get(kernelClass);
    return choice != null ? choice : ofKernelClass(kernelClass);
  }

  /**
   * Each activation class has choices of its own, so that nobody's kernel class gets in the way of
   * another's. The class of another activation can only be a mistake.
   */
  private LoopChoice ofKernelClass(Class<?> kernelClass) {
    if (Elementwise.class.isAssignableFrom(kernelClass)
        && !kernelClass.isAssignableFrom(activationClass)) {
      throw new IllegalStateException(
          "the kernelClass of "
              + activationClass.getName()
              + " must belong to it but is "
              + kernelClass.getName()
              + ", another activation");
    }
    return ofKernelClasses.computeIfAbsent(
        kernelClass, key -> new LoopChoice(engine, activationClass, operations, false));
  }

  List<Operation> operations() {
    return operations;
  }

  Loops loops(Elementwise activation, int length) {
    if (!settled) {
      countDown(activation, length);
    }
    Loops current = loops;
    return current != null ? current : firstLoops(activation);
  }

  private synchronized Loops firstLoops(Elementwise activation) {
    if (loops == null) {
      Loops vector = engine.vectors() == null || engine.handOver() ? null : vectorLoops(activation);
      loops = vector != null ? vector : scalarLoops(activation);
    }
    return loops;
  }

  private static Loops scalarLoops(Elementwise activation) {
    Loops composed = ComposedLoop.of(activation, Dispatch::loops);
    return composed != null ? composed : ScalarLoops.of(activation);
  }

  /** The vector loops; null, with the reason told, where there are none. */
  Loops vectorLoops(Elementwise activation) {
    try {
      Loops vector = engine.vectors().loops(activation);
      if (vector == null) {
        staysScalar(
            activation.vectorKernel() == null
                ? "it has no vectorKernel()"
                : "no fast loops could be made of its vector form on this JDK and processor");
      }
      return vector;
    } catch (LinkageError e) {
      fails(e);
      return null;
    }
  }

  private void countDown(Elementwise activation, int length) {
    int left = elementsLeft - length;
    if (left > 0) {
      elementsLeft = left;
      return;
    }
    // First, since it may fail: what is settled is not tried again.
    Loops scalar = firstLoops(activation);
    if (settle()) {
      WarmUpThread.add(new HandOver(this, activation, scalar));
    }
  }

  /** Whether the caller is the one who settles it, and it is time to. */
  private synchronized boolean settle() {
    elementsLeft = Tuning.WORTH_WARMING_UP;
    boolean due = !settled && System.nanoTime() - notBeforeNanos >= 0;
    if (due) {
      settled = true;
      reason = "its vector code is warming up";
    }
    return due;
  }

  void handOver(Loops vector) {
    loops = vector;
  }

  void staysScalar(String why) {
    reason = why;
  }

  /**
   * A failure of the vector form, which leaves the class with the loops that it has. Missing
   * classes are told once: a tool has dropped them from a jar, or a class loader was closed, and
   * then there are many. All else is told with its cause.
   */
  void fails(Throwable cause) {
    try {
      staysScalar("its vector code failed: " + cause);
      if (!(cause instanceof NoClassDefFoundError)) {
        log(cause);
      } else if (MISSING_TOLD.compareAndSet(false, true)) {
        log(null);
      }
    } catch (RuntimeException | Error e) {
      // A cause without words.
      staysScalar("its vector code failed");
    }
  }

  /** Writes to the log why the class stays scalar. A log that fails fails nothing else. */
  void log(Throwable cause) {
    String message = activationClass.getName() + " stays on the scalar path: " + reason;
    try {
      System.getLogger("io.github.relu4j").log(System.Logger.Level.WARNING, message, cause);
    } catch (RuntimeException | Error e) {
      // Its users' calls go on, and its status has the reason.
    }
  }

  /** After a pause, when it has seen as many elements again as the first time. */
  synchronized void triesAgainLater(String why) {
    reason = "gave up for now, to try again after " + pauseSeconds + " s: " + why;
    notBeforeNanos = System.nanoTime() + TimeUnit.SECONDS.toNanos(pauseSeconds);
    pauseSeconds *= 2;
    settled = false;
  }

  Status status(Elementwise activation) {
    Status ofJvm = engine.status();
    if (engine.vectors() == null) {
      return ofJvm;
    }
    Loops current = loops;
    if (current == null) {
      current = firstLoops(activation);
    }
    if (!current.isInVectors()) {
      return Status.scalar(reason, "");
    }
    return engine.handOver() ? Status.vector(ofJvm.lanes(), HANDED_OVER) : ofJvm;
  }
}
