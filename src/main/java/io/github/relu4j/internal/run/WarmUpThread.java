package io.github.relu4j.internal.run;

import java.util.ArrayDeque;
import java.util.Queue;

/**
 * The thread in which vector loops are warmed up. There is one at a time, so that a program with
 * many activations keeps its processors; it ends when nothing is left to do. They take turns: while
 * one is measured, the compiler may still be at work on another.
 */
final class WarmUpThread {

  private static final Queue<HandOver> WAITING = new ArrayDeque<>();
  private static boolean running;

  private WarmUpThread() {}

  static void add(HandOver handOver) {
    synchronized (WAITING) {
      WAITING.add(handOver);
      if (running) {
        return;
      }
      running = true;
    }
    try {
      Thread thread = new Thread(null, WarmUpThread::run, "relu4j-warm-up", 0, false);
      thread.setDaemon(true);
      thread.setContextClassLoader(null);
      thread.start();
    } catch (RuntimeException | Error e) {
      // Too many threads, say. The caller's call goes on, and a later one may have more luck.
      for (HandOver waiting = next(); waiting != null; waiting = next()) {
        waiting.postpone();
      }
    }
  }

  private static void run() {
    for (HandOver handOver = next(); handOver != null; handOver = next()) {
      try {
        if (handOver.turn()) {
          synchronized (WAITING) {
            WAITING.add(handOver);
          }
        }
      } catch (RuntimeException | Error e) {
        // It has told what it could. The others still have their turns.
      }
    }
  }

  private static HandOver next() {
    synchronized (WAITING) {
      running = !WAITING.isEmpty();
      return WAITING.poll();
    }
  }
}
