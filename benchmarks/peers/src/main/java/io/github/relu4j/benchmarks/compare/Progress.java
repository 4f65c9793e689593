package io.github.relu4j.benchmarks.compare;

import java.time.Duration;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import picocli.CommandLine.Help.Ansi;

/** A bar on a terminal; elsewhere, such as in a log, a line now and then. */
final class Progress implements AutoCloseable {

  private static final int BAR_MILLIS = 500;
  private static final int LINE_MILLIS = 15_000;
  private static final int LINE_LENGTH = 100;

  private static final int SECOND_MILLIS = 1_000;

  private final ProgressBar bar;

  /** Of steps that take about equally long. */
  static Progress ofSteps(String task, int steps) {
    return new Progress(new ProgressBarBuilder().setTaskName(task).setInitialMax(steps));
  }

  /** Of steps that do not: what counts is the time that each was estimated to take. */
  static Progress ofTime(String task, Duration estimate) {
    return new Progress(
        new ProgressBarBuilder()
            .setTaskName(task)
            .setInitialMax(estimate.toMillis())
            .setUnit(" s", SECOND_MILLIS));
  }

  private Progress(ProgressBarBuilder builder) {
    builder.setStyle(ProgressBarStyle.ASCII).setUpdateIntervalMillis(BAR_MILLIS);
    if (!Ansi.AUTO.enabled()) {
      builder
          .setConsumer(new DelegatingProgressBarConsumer(System.err::println, LINE_LENGTH))
          .setUpdateIntervalMillis(LINE_MILLIS);
    }
    bar = builder.build();
  }

  void starts(String step) {
    bar.setExtraMessage(step);
  }

  void ended() {
    bar.step();
  }

  void ended(Duration estimate) {
    bar.stepBy(estimate.toMillis());
  }

  @Override
  public void close() {
    bar.close();
  }
}
