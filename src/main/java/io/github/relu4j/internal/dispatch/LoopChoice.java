package io.github.relu4j.internal.dispatch;

import io.github.relu4j.Acceleration;
import io.github.relu4j.Acceleration.Path;
import io.github.relu4j.ElementwiseActivation;
import io.github.relu4j.internal.loop.Loop;
import io.github.relu4j.internal.loop.Overrides;
import io.github.relu4j.internal.loop.ScalarLoops;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The loop of one activation class, or of those of its instances that have one kernel class.
 *
 * <p>Vector code is hundreds of times slower than scalar code until C2 has compiled it. Both give
 * the same bits, so a class starts scalar; once it has seen enough elements to be worth it, a
 * background thread warms the vector loop up, and publishes it only when it is measured to be about
 * as fast. Where that takes too long, as on a machine that is very busy, it is tried again later.
 */
final class LoopChoice {

  /**
   * Elements seen before the vector loop is warmed up: beyond a short run, which would pay for the
   * compilation and not live to use its result.
   */
  private static final int WORTH_WARMING_UP = 1 << 21;

  /** Before the second try; before each further one it is twice as long. */
  private static final long FIRST_PAUSE_SECONDS = 10;

  private static final String HANDED_OVER = "its vector code has been compiled and measured";

  private static final AtomicBoolean MISSING_TOLD = new AtomicBoolean();

  private final Engine engine;
  private final Class<?> activationClass;

  /** Choices of the same activation class for other kernel classes; null where there is one. */
  private final Map<Class<?>, LoopChoice> ofKernelClasses;

  /** Changes once at most, from the scalar to the vector loop. */
  private volatile Loop loop;

  /** Why a scalar loop is in use where there are vectors: for users. */
  private volatile String reason;

  /** Counts down without synchronisation: a lost update only delays the change. */
  private int elementsLeft = WORTH_WARMING_UP;

  private boolean settled;
  private long pauseSeconds = FIRST_PAUSE_SECONDS;
  private long notBeforeNanos = System.nanoTime();

  private LoopChoice(Engine engine, Class<?> activationClass, boolean kernelsMayVary) {
    this.engine = engine;
    this.activationClass = activationClass;
    this.ofKernelClasses = kernelsMayVary ? new ConcurrentHashMap<>() : null;
    this.settled = !engine.handOver();
    this.reason = "its vector code is warmed up once it has seen " + WORTH_WARMING_UP + " elements";
  }

  static LoopChoice of(Engine engine, Class<?> activationClass) {
    // Found out once: a call on an interface would take a good part of a short array's time.
    boolean kernelsMayVary =
        ElementwiseActivation.class.isAssignableFrom(activationClass)
            && Overrides.contains(activationClass, "kernelClass");
    return new LoopChoice(engine, activationClass, kernelsMayVary);
  }

  /** The choice for an instance of the activation class: that of its kernel class. */
  LoopChoice of(ElementwiseActivation activation) {
    if (ofKernelClasses == null) {
      return this;
    }
    Class<?> kernelClass = activation.kernelClass();
    if (kernelClass == activationClass) {
      return this;
    }
    if (kernelClass == null) {
      throw new NullPointerException(activation.name() + " has a kernelClass of null");
    }
    LoopChoice choice = ofKernelClasses.get(kernelClass);
    return choice != null ? choice : ofKernelClass(kernelClass);
  }

  /**
   * Each activation class has choices of its own, so that nobody's kernel class gets in the way of
   * another's. The class of another activation can only be a mistake.
   */
  private LoopChoice ofKernelClass(Class<?> kernelClass) {
    if (ElementwiseActivation.class.isAssignableFrom(kernelClass)
        && !kernelClass.isAssignableFrom(activationClass)) {
      throw new IllegalStateException(
          "the kernelClass of "
              + activationClass.getName()
              + " must belong to it but is "
              + kernelClass.getName()
              + ", another activation");
    }
    return ofKernelClasses.computeIfAbsent(
        kernelClass, key -> new LoopChoice(engine, activationClass, false));
  }

  Loop loop(ElementwiseActivation activation, int length) {
    if (!settled) {
      countDown(activation, length);
    }
    Loop current = loop;
    return current != null ? current : firstLoop(activation);
  }

  private synchronized Loop firstLoop(ElementwiseActivation activation) {
    if (loop == null) {
      Loop vector = engine.vectors() == null || engine.handOver() ? null : vectorLoop(activation);
      loop = vector != null ? vector : ScalarLoops.of(activation);
    }
    return loop;
  }

  /** Null, with the reason, where there is none. */
  Loop vectorLoop(ElementwiseActivation activation) {
    try {
      Loop vector = engine.vectors().loop(activation);
      if (vector == null) {
        staysScalar(
            activation.vectorKernel() == null
                ? "it has no vectorKernel()"
                : "of its vector form no loop could be made that is fast on this JDK and processor");
      }
      return vector;
    } catch (LinkageError e) {
      fails(e);
      return null;
    }
  }

  private void countDown(ElementwiseActivation activation, int length) {
    int left = elementsLeft - length;
    if (left > 0) {
      elementsLeft = left;
      return;
    }
    // First, since it may fail: what is settled is not tried again.
    Loop scalar = firstLoop(activation);
    if (settle()) {
      WarmUpThread.add(new HandOver(this, activation, scalar));
    }
  }

  /** Whether the caller is the one who settles it, and it is time to. */
  private synchronized boolean settle() {
    elementsLeft = WORTH_WARMING_UP;
    boolean due = !settled && System.nanoTime() - notBeforeNanos >= 0;
    if (due) {
      settled = true;
      reason = "its vector code is warming up";
    }
    return due;
  }

  void handOver(Loop vector) {
    loop = vector;
  }

  void staysScalar(String why) {
    reason = why;
  }

  /**
   * A failure of the vector form, which leaves the class with the loop that it has. Missing classes
   * are told once: a tool has dropped them from a jar, or a class loader was closed, and then there
   * are many. All else is told with its cause.
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
      // Its users' calls go on, and acceleration() has the reason.
    }
  }

  /** After a pause, when it has seen as many elements again as the first time. */
  synchronized void triesAgainLater(String why) {
    reason = "gave up for now, to try again after " + pauseSeconds + " s: " + why;
    notBeforeNanos = System.nanoTime() + TimeUnit.SECONDS.toNanos(pauseSeconds);
    pauseSeconds *= 2;
    settled = false;
  }

  Acceleration acceleration(ElementwiseActivation activation) {
    Acceleration ofJvm = engine.acceleration();
    if (engine.vectors() == null) {
      return ofJvm;
    }
    Loop current = loop;
    if (current == null) {
      current = firstLoop(activation);
    }
    if (!current.isInVectors()) {
      return new Acceleration(Path.SCALAR, 1, reason, "");
    }
    return engine.handOver()
        ? new Acceleration(Path.VECTOR, ofJvm.lanes(), HANDED_OVER, "")
        : ofJvm;
  }
}
