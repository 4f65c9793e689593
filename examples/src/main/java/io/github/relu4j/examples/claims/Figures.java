package io.github.relu4j.examples.claims;

import io.github.relu4j.examples.experiment.Statistics;
import io.github.relu4j.examples.training.EpochRecord;
import io.github.relu4j.examples.training.TrainingRecord;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Figures that several claims rest on, and how figures are written. */
public final class Figures {

  private static final double LEAST_SHOWN = 0.0005;

  private Figures() {}

  /** The dead share of a run: in the last epoch whose loss was finite, if there was one. */
  static Optional<Double> deadShare(TrainingRecord record) {
    List<EpochRecord> finite =
        record.epochs().stream().filter(epoch -> Double.isFinite(epoch.loss())).toList();
    return finite.isEmpty()
        ? Optional.empty()
        : Optional.of(finite.get(finite.size() - 1).deadShare());
  }

  /** The median of the dead share over some runs; NaN if it is known of none. */
  public static double deadShare(List<TrainingRecord> records, Predicate<TrainingRecord> which) {
    List<Double> shares =
        records.stream().filter(which).map(Figures::deadShare).flatMap(Optional::stream).toList();
    return shares.isEmpty() ? Double.NaN : Statistics.median(shares);
  }

  /** The runs of an activation, without batch normalisation. */
  public static Predicate<TrainingRecord> plain(String activation) {
    return record -> record.activation().equals(activation) && !record.batchNormalised();
  }

  /** The runs of an activation at a rate, without batch normalisation. */
  public static Predicate<TrainingRecord> plain(String activation, double rate) {
    return plain(activation).and(record -> record.rate() == rate);
  }

  /** ReLU's runs with or without batch normalisation at a rate. */
  public static Predicate<TrainingRecord> relu(boolean batchNormalised, double rate) {
    return record ->
        record.activation().equals("relu")
            && record.batchNormalised() == batchNormalised
            && record.rate() == rate;
  }

  /** Such as "12.5 %". */
  public static String percent(double share) {
    if (Double.isNaN(share)) {
      return "unknown";
    }
    return share > 0 && share < LEAST_SHOWN
        ? "under 0.05 %"
        : String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }

  /** Three digits. */
  public static String number(double value) {
    if (Double.isInfinite(value)) {
      return value > 0 ? "never" : "-infinite";
    }
    if (Double.isNaN(value)) {
      return "unknown";
    }
    double magnitude = Math.abs(value);
    if (value == Math.rint(value) && magnitude < 100_000) {
      return String.valueOf((long) value);
    }
    return (magnitude < 0.001 || magnitude >= 100_000)
        ? String.format(Locale.ROOT, "%.2e", value)
        : String.format(Locale.ROOT, "%.3g", value);
  }

  /** Such as "0.01" and "3". */
  public static String rate(double rate) {
    return new BigDecimal(String.valueOf(rate)).stripTrailingZeros().toPlainString();
  }
}
