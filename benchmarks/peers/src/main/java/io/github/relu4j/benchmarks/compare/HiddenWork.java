package io.github.relu4j.benchmarks.compare;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;

/**
 * What this JVM's threads work that run no Java code. While one thread calls an engine that has no
 * threads of its own, that is the JIT compilers.
 */
final class HiddenWork {

  private final OperatingSystemMXBean process =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private long last = total();

  /** Processor time in nanoseconds since the last call; the system counts it in steps of 10 ms. */
  long nanos() {
    long now = total();
    long nanos = now - last;
    last = now;
    return nanos;
  }

  private long total() {
    long inJava =
        Arrays.stream(threads.getAllThreadIds())
            .map(threads::getThreadCpuTime)
            .filter(time -> time > 0)
            .sum();
    return process.getProcessCpuTime() - inJava;
  }
}
