package io.github.relu4j;

import io.github.relu4j.internal.check.Check;
import io.github.relu4j.internal.loop.Tiles;
import io.github.relu4j.internal.loop.Tuning;
import io.github.relu4j.internal.run.Crew;
import io.github.relu4j.internal.run.PartialWork;
import java.io.InvalidObjectException;
import java.io.NotSerializableException;
import java.io.ObjectInputStream;
import java.io.ObjectStreamException;
import java.io.Serializable;
import java.util.Map;
import java.util.Objects;
import java.util.WeakHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;

/**
 * The threads that share the work of a call: those of an executor, and the caller's.
 *
 * <p>A call cuts its elements into parts of some 16 000. The caller claims one part after another,
 * and so does each thread of the executor that comes to help. The caller never waits for a task
 * that nobody runs, only for those who are at work on their last part. So calls may come from a
 * task of the same pool, even of its only thread, and from a parallel stream.
 *
 * <p><b>Short calls</b> run in the caller's thread alone, and allocate nothing: those of fewer than
 * 262 144 elements of a curved function, such as tanh or GELU. Those of fewer than 1 048 576
 * elements of any other, such as ReLU or a user's own, run in the caller's thread as well, but the
 * activation is asked for its kernel first. A longer call has one thread for each 131 072 elements
 * of a curved function, or 524 288 of another, but at most {@link #count()}. Over storages all
 * functions count as curved in this. It allocates a few small objects, whatever its length, beside
 * what the executor takes for each task.
 *
 * <p><b>Results</b> have the same bits as in one thread. Arguments are checked before the work is
 * shared.
 *
 * <p><b>Failures.</b>
 *
 * <ul>
 *   <li>an activation that throws: the caller gets this very exception. Of several it gets that of
 *       the first part, as in one thread, with the others as suppressed ones. By then nobody works
 *       on the call any more. Elements may have been written
 *   <li>an executor that rejects a task, or throws anything else, or is shut down: the caller does
 *       the work alone. The same is true while all threads of the executor are busy
 *   <li>an executor that drops tasks without an exception: once it has dropped some, callers may
 *       work alone for good
 *   <li>an activation that waits for a lock of its caller, or for a class that its caller is
 *       initialising: the call never ends, since another thread waits for the caller then
 *   <li>a caller that is interrupted: the call goes on to its end, and the caller is still
 *       interrupted then
 * </ul>
 *
 * <p><b>Storages.</b> A call over storages is shared if {@link
 * io.github.relu4j.storage.FloatStorage} or {@code SegmentStorage} made all of them, and none is
 * confined to one thread by its arena. A storage of one's own is read from the first element to the
 * last, so its calls are not shared.
 *
 * <p><b>Serial form.</b> {@link #ofCommonPool()}, also with its count given, is read as the threads
 * of the JVM that reads it. Other executors cannot be written: {@link NotSerializableException}.
 *
 * <p>Immutable and thread-safe; any number of activations and callers may use it at once. Two are
 * equal if executor and count are.
 *
 * @see Activations#parallel(Activation)
 * @see Activations#parallel(GatedLinearUnit)
 * @see Activations#parallel(RowActivation)
 * @see Activations#parallel(BiasedActivation)
 */
public final class Threads implements Serializable {

  private static final long serialVersionUID = 1L;

  /**
   * Elements below which no call is shared, whatever worthSharing is: so that the shortest calls
   * need not look at the threads.
   */
  static final int SHORTEST = Tiles.LENGTH;

  /** How many times as many elements a cheap function needs. */
  private static final int TIMES_CHEAPER = Tuning.CHEAP_WORTH_SHARING / Tuning.WORTH_SHARING;

  /** One for each executor, so that all who use it together leave few tasks in its queue. */
  private static final Map<Executor, Crew> CREWS = new WeakHashMap<>();

  private static final Threads OF_COMMON_POOL =
      new Threads(
          ForkJoinPool.commonPool(),
          Math.min(
              Runtime.getRuntime().availableProcessors(),
              ForkJoinPool.getCommonPoolParallelism() + 1),
          Tuning.WORTH_SHARING,
          Tuning.SHARED_PART);

  private final transient Executor executor;
  private final transient int count;
  private final transient int worthSharing;
  private final transient int part;
  private final transient Crew crew;

  /** With parts of another length, for tests: there is not much to compute in short arrays. */
  Threads(Executor executor, int count, int worthSharing, int part) {
    this.executor = Objects.requireNonNull(executor, "executor");
    this.count = Check.atLeast("threads", 1, count);
    this.worthSharing = worthSharing;
    this.part = part;
    synchronized (CREWS) {
      this.crew = CREWS.computeIfAbsent(executor, key -> new Crew());
    }
  }

  /**
   * The common pool, as parallel streams use it: as many threads as there are processors, or fewer
   * where the pool has fewer.
   *
   * @return these threads
   */
  public static Threads ofCommonPool() {
    return OF_COMMON_POOL;
  }

  /**
   * Threads of an executor, such as a {@link ForkJoinPool} or what {@link
   * java.util.concurrent.Executors} makes.
   *
   * @param executor runs the threads that help; its owner shuts it down
   * @param threads how many threads at most, the caller's included; at least 1
   * @return these threads
   * @throws NullPointerException if executor is null
   * @throws IllegalArgumentException if threads is under 1
   */
  public static Threads of(Executor executor, int threads) {
    return new Threads(executor, threads, Tuning.WORTH_SHARING, Tuning.SHARED_PART);
  }

  /**
   * What runs the threads that help.
   *
   * @return the executor
   */
  public Executor executor() {
    return executor;
  }

  /**
   * How many threads work on a call at most, the caller's included.
   *
   * @return at least 1
   */
  public int count() {
    return count;
  }

  /** Whether a call of so many elements may be shared: if it is not cheap. */
  boolean mayShare(long length) {
    return length >= SHORTEST && length >= worthSharing && count > 1;
  }

  /** Whether a call is shared, where {@link #mayShare} is true. */
  boolean share(long length, boolean isCurved) {
    return isCurved || length / worthSharing >= TIMES_CHEAPER;
  }

  /**
   * Does the work of a call that is to be shared.
   *
   * @param length the elements of the call
   * @param block elements that stay together
   * @param isCurved whether computing takes longer than moving the elements
   */
  void run(PartialWork work, long length, int block, boolean isCurved) {
    int whole = Math.max(block, part / block * block);
    long most = 2 * length / worthSharing / (isCurved ? 1 : TIMES_CHEAPER);
    crew.run(executor, (int) Math.min(count, most), work, length, whole);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Threads that && executor.equals(that.executor) && count == that.count;
  }

  @Override
  public int hashCode() {
    return 31 * executor.hashCode() + count;
  }

  /** Such as {@code "2 of the common pool"}. */
  @Override
  public String toString() {
    return count + " of " + (isOfCommonPool() ? "the common pool" : executor);
  }

  private boolean isOfCommonPool() {
    return executor == ForkJoinPool.commonPool();
  }

  /**
   * What is written.
   *
   * @param count how many threads of the common pool; 0 for as many as are usual
   */
  private record SerialForm(int count) implements Serializable {

    SerialForm {
      Check.atLeast("threads", 0, count);
    }

    private Object readResolve() {
      return count == 0 ? ofCommonPool() : of(ForkJoinPool.commonPool(), count);
    }
  }

  private Object writeReplace() throws ObjectStreamException {
    if (!isOfCommonPool()) {
      throw new NotSerializableException(
          executor.getClass().getName()
              + " cannot be written: write the activation inside, and make it parallel where it is"
              + " read");
    }
    return new SerialForm(equals(OF_COMMON_POOL) ? 0 : count);
  }

  private void readObject(ObjectInputStream stream) throws InvalidObjectException {
    throw new InvalidObjectException("Threads is read by its count alone");
  }
}
