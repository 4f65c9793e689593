package io.github.relu4j.benchmarks.compare;

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

  private final ProgressBar bar;

  Progress(String task, int steps) {
    ProgressBarBuilder builder =
        new ProgressBarBuilder()
            .setTaskName(task)
            .setInitialMax(steps)
            .setStyle(ProgressBarStyle.ASCII)
            .setUpdateIntervalMillis(BAR_MILLIS);
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

  @Override
  public void close() {
    bar.close();
  }
}
