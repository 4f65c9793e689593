package io.github.relu4j;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.relu4j.support.Sharing;
import io.github.relu4j.support.Sharing.Part;
import io.github.relu4j.support.Sharing.Watched;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("A shared call")
@Timeout(60)
class ThreadsTest {

  private static final int PART = 64;
  private static final int LENGTH = 20 * PART + 3;

  private static final ExecutorService POOL = Sharing.oneThread();

  private static final float[] X = numbers();

  @AfterAll
  static void shutDown() {
    POOL.shutdown();
  }

  private static float[] numbers() {
    float[] x = new float[LENGTH];
    for (int i = 0; i < LENGTH; i++) {
      x[i] = i + 1;
    }
    return x;
  }

  /** Shares all but the shortest calls, in short parts. */
  private static Activation parallel(Activation activation, Executor executor) {
    return new ParallelActivation(activation, new Threads(executor, 2, PART, PART));
  }

  private static Activation watched(Executor executor, Part part) {
    return parallel(new Watched(part), executor);
  }

  private static void assertWorks(Activation identity) {
    float[] y = new float[LENGTH];
    identity.forward(X, y);
    assertThat(y).isEqualTo(X);
  }

  private static void meet(CyclicBarrier barrier) {
    try {
      barrier.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  @DisplayName("is worked on by the caller and by a thread of the executor at once")
  void atOnce() {
    CyclicBarrier barrier = new CyclicBarrier(2);
    Set<Thread> threads = ConcurrentHashMap.newKeySet();
    assertWorks(
        watched(
            POOL,
            first -> {
              threads.add(Thread.currentThread());
              if (first <= PART) {
                meet(barrier);
              }
            }));
    assertThat(threads).hasSize(2).contains(Thread.currentThread());
  }

  @Test
  @DisplayName("has no more threads than were allowed")
  void atMost() {
    ExecutorService pool = Executors.newFixedThreadPool(4);
    Set<Thread> threads = ConcurrentHashMap.newKeySet();
    Activation watched = watched(pool, first -> threads.add(Thread.currentThread()));
    assertWorks(watched);
    pool.shutdown();
    assertThat(threads).hasSizeBetween(1, 2);
  }

  @Test
  @DisplayName("gives the caller the very exception of a part, and nobody is at work then")
  void failure() {
    IllegalStateException expected = new IllegalStateException("no");
    AtomicInteger atWork = new AtomicInteger();
    CyclicBarrier barrier = new CyclicBarrier(2);
    Activation watched =
        watched(
            POOL,
            first -> {
              atWork.incrementAndGet();
              if (first <= PART) {
                meet(barrier);
              }
              atWork.decrementAndGet();
              if (first == PART) {
                throw expected;
              }
            });
    float[] y = new float[LENGTH];
    assertThat(catchThrowable(() -> watched.forward(X, y))).isSameAs(expected);
    assertThat(atWork).hasValue(0);
  }

  @Test
  @DisplayName("gives the caller the exception of the first part that fails, with the others in it")
  void failures() {
    CyclicBarrier barrier = new CyclicBarrier(2);
    Activation watched =
        watched(
            POOL,
            first -> {
              meet(barrier);
              throw new IllegalStateException("part " + first / PART);
            });
    Throwable thrown = catchThrowable(() -> watched.forward(X, new float[LENGTH]));
    assertThat(thrown).hasMessage("part 0");
    assertThat(thrown.getSuppressed()).extracting(Throwable::getMessage).containsExactly("part 1");
  }

  @Test
  @DisplayName("gives the caller an exception that all parts share")
  void sharedFailure() {
    CyclicBarrier barrier = new CyclicBarrier(2);
    IllegalStateException expected = new IllegalStateException("no");
    Activation watched =
        watched(
            POOL,
            first -> {
              meet(barrier);
              throw expected;
            });
    assertThat(catchThrowable(() -> watched.forward(X, new float[LENGTH]))).isSameAs(expected);
    assertThat(expected.getSuppressed()).isEmpty();
  }

  @Test
  @DisplayName("gives the caller an error as well, and begins no part after it")
  void error() {
    AtomicInteger parts = new AtomicInteger();
    AssertionError expected = new AssertionError();
    Activation watched =
        watched(
            Runnable::run,
            first -> {
              parts.incrementAndGet();
              throw expected;
            });
    assertThat(catchThrowable(() -> watched.forward(X, new float[LENGTH]))).isSameAs(expected);
    assertThat(parts).hasValue(1);
  }

  @Test
  @DisplayName("works after one that has failed")
  void afterFailure() {
    AtomicInteger calls = new AtomicInteger();
    Activation watched =
        watched(
            POOL,
            first -> {
              if (calls.getAndIncrement() == 0) {
                throw new IllegalStateException();
              }
            });
    catchThrowable(() -> watched.forward(X, new float[LENGTH]));
    assertWorks(watched);
  }

  @Test
  @DisplayName("works in a task of the executor's only thread, and leaves one task in its queue")
  void inTheOnlyThread() throws Exception {
    ForkJoinPool pool = new ForkJoinPool(1);
    Activation identity = watched(pool, first -> {});
    long left =
        pool.submit(
                () -> {
                  for (int call = 0; call < 1_000; call++) {
                    assertWorks(identity);
                    assertWorks(watched(pool, first -> {}));
                  }
                  return pool.getQueuedTaskCount() + pool.getQueuedSubmissionCount();
                })
            .get(30, TimeUnit.SECONDS);
    pool.shutdown();
    assertThat(left).isEqualTo(1);
    assertThat(pool.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  @DisplayName("works in a parallel stream over the same pool")
  void inParallelStream() {
    Activation identity = watched(ForkJoinPool.commonPool(), first -> {});
    IntStream.range(0, 200).parallel().forEach(call -> assertWorks(identity));
  }

  @Test
  @DisplayName("works inside of another one")
  void nested() {
    Activation inner = watched(POOL, first -> {});
    assertWorks(watched(POOL, first -> assertWorks(inner)));
  }

  @Test
  @DisplayName("works from several threads at once")
  void fromSeveralThreads() throws Exception {
    Activation identity = watched(POOL, first -> {});
    ExecutorService callers = Executors.newFixedThreadPool(3);
    for (int i = 0; i < 300; i++) {
      callers.execute(() -> assertWorks(identity));
    }
    callers.shutdown();
    assertThat(callers.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  @DisplayName(
      "is the caller's alone if the executor rejects it, and shared again once it does not")
  void rejected() {
    AtomicInteger tasks = new AtomicInteger();
    Executor atFirstFull =
        task -> {
          if (tasks.getAndIncrement() == 0) {
            throw new RejectedExecutionException();
          }
        };
    Activation identity = watched(atFirstFull, first -> {});
    assertWorks(identity);
    assertWorks(identity);
    assertThat(tasks).hasValue(2);
  }

  @Test
  @DisplayName("is the caller's alone if the executor is shut down")
  void shutDownBefore() {
    ExecutorService pool = Executors.newFixedThreadPool(1);
    pool.shutdown();
    assertWorks(watched(pool, first -> {}));
  }

  @Test
  @DisplayName("is the caller's alone if nobody ever runs the task")
  void neverRun() {
    Activation identity = watched(task -> {}, first -> {});
    assertWorks(identity);
    assertWorks(identity);
  }

  @Test
  @DisplayName("works with an executor that runs tasks in the caller's thread")
  void inCaller() {
    Set<Thread> threads = ConcurrentHashMap.newKeySet();
    assertWorks(watched(Runnable::run, first -> threads.add(Thread.currentThread())));
    assertThat(threads).containsExactly(Thread.currentThread());
  }

  @Test
  @DisplayName("has the help of a task that ends with it, so no pool lends a thread for good")
  void oneCallForEachTask() {
    BlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
    Executor executor = tasks::add;
    CountDownLatch begun = new CountDownLatch(2);
    CountDownLatch helped = new CountDownLatch(1);
    List<AtomicInteger> partsOfTask = List.of(new AtomicInteger(), new AtomicInteger());
    Thread thisThread = Thread.currentThread();
    List<CompletableFuture<Void>> calls = new ArrayList<>();
    for (AtomicInteger parts : partsOfTask) {
      Activation watched =
          watched(
              executor,
              first -> {
                if (Thread.currentThread() == thisThread) {
                  parts.incrementAndGet();
                } else {
                  begun.countDown();
                  await(helped);
                }
              });
      calls.add(CompletableFuture.runAsync(() -> assertWorks(watched), this::inNewThread));
    }
    await(begun);
    tasks.remove().run();
    helped.countDown();
    calls.forEach(CompletableFuture::join);
    assertThat(partsOfTask).filteredOn(parts -> parts.get() > 0).hasSize(1);
  }

  private void inNewThread(Runnable task) {
    Thread thread = new Thread(task, "calls in a test");
    thread.setDaemon(true);
    thread.start();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  @DisplayName("finds nothing to do in a task that begins after its call")
  void late() {
    Runnable[] kept = new Runnable[1];
    AtomicInteger parts = new AtomicInteger();
    assertWorks(watched(task -> kept[0] = task, first -> parts.incrementAndGet()));
    int before = parts.get();
    kept[0].run();
    assertThat(parts).hasValue(before);
  }

  @Test
  @DisplayName("goes on to its end if the caller is interrupted, who then still is")
  void interrupted() {
    Thread caller = Thread.currentThread();
    CyclicBarrier barrier = new CyclicBarrier(2);
    AtomicInteger waits = new AtomicInteger();
    Activation watched =
        watched(
            POOL,
            first -> {
              if (first <= PART) {
                meet(barrier);
              }
              if (Thread.currentThread() != caller && first <= PART) {
                // The caller does all the other parts, and then waits for this one.
                while (caller.getState() != Thread.State.WAITING) {
                  Thread.onSpinWait();
                }
                caller.interrupt();
                while (caller.isInterrupted()) {
                  Thread.onSpinWait();
                }
                waits.incrementAndGet();
              }
            });
    assertWorks(watched);
    assertThat(Thread.interrupted()).isTrue();
    assertThat(waits).hasValue(1);
  }

  @Test
  @DisplayName("does each element once")
  void once() {
    AtomicInteger[] counts = new AtomicInteger[LENGTH];
    Arrays.setAll(counts, i -> new AtomicInteger());
    assertWorks(watched(POOL, first -> counts[first].incrementAndGet()));
    assertThat(IntStream.range(0, LENGTH).map(i -> counts[i].get()))
        .containsExactlyElementsOf(
            IntStream.range(0, LENGTH).map(i -> i % PART == 0 ? 1 : 0).boxed().toList());
  }

  @Test
  @DisplayName("is not made of a call that is shorter than is worth it")
  void tooShort() {
    Set<Thread> threads = ConcurrentHashMap.newKeySet();
    Activation watched =
        Activations.parallel(
            new Watched(first -> threads.add(Thread.currentThread())),
            task -> {
              throw new AssertionError("a task");
            },
            2);
    assertThatCode(() -> watched.forward(new float[1_048_575], new float[1_048_575]))
        .doesNotThrowAnyException();
    assertThat(threads).containsExactly(Thread.currentThread());
  }

  @Test
  @DisplayName("may have one thread, which is the caller's")
  void oneThread() {
    AtomicInteger tasks = new AtomicInteger();
    Threads threads = new Threads(task -> tasks.incrementAndGet(), 1, PART, PART);
    assertWorks(new ParallelActivation(new Watched(first -> {}), threads));
    assertThat(tasks).hasValue(0);
  }

  @Test
  @DisplayName("has threads of which there are 0, or of no executor: an error that names it")
  void badArguments() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Threads.of(POOL, 0))
        .withMessageContainingAll("threads", "0");
    assertThatNullPointerException().isThrownBy(() -> Threads.of(null, 2)).withMessage("executor");
  }

  @Test
  @DisplayName("has threads that are equal if their executor and count are")
  void equality() {
    assertThat(Threads.of(POOL, 2))
        .isEqualTo(Threads.of(POOL, 2))
        .hasSameHashCodeAs(Threads.of(POOL, 2))
        .isNotEqualTo(Threads.of(POOL, 3))
        .isNotEqualTo(Threads.of(ForkJoinPool.commonPool(), 2));
  }

  @Test
  @DisplayName("has threads that say how many they are, and whose")
  void text() {
    assertThat(Threads.of(ForkJoinPool.commonPool(), 3)).hasToString("3 of the common pool");
    assertThat(Threads.of(POOL, 3)).hasToString("3 of " + POOL);
  }
}
