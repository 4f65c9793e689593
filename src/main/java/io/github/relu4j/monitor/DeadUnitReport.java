package io.github.relu4j.monitor;

import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What a {@link DeadUnitMonitor} has observed of a layer.
 *
 * @param layer the layer's name
 * @param samples how many samples were observed
 * @param saturationThreshold the |f'| under which a unit counts as saturated
 * @param notNumbers how many derivatives were NaN
 * @param units one entry per unit, in their order
 */
public record DeadUnitReport(
    String layer,
    long samples,
    float saturationThreshold,
    long notNumbers,
    List<UnitActivity> units)
    implements Serializable {

  private static final int MOST_NAMED = 10;

  /**
   * A report.
   *
   * @param layer the layer's name
   * @param samples how many samples were observed
   * @param saturationThreshold the |f'| under which a unit counts as saturated
   * @param notNumbers how many derivatives were NaN
   * @param units one entry per unit, in their order; copied
   */
  public DeadUnitReport {
    units = List.copyOf(units);
  }

  /**
   * The units in a state.
   *
   * @param state the state
   * @return their entries, in order
   */
  public List<UnitActivity> in(UnitState state) {
    return units.stream().filter(unit -> unit.state() == state).toList();
  }

  /**
   * How many units are dead.
   *
   * @return their number
   */
  public int dead() {
    return in(UnitState.DEAD).size();
  }

  /**
   * How many units are saturated.
   *
   * @return their number
   */
  public int saturated() {
    return in(UnitState.SATURATED).size();
  }

  /**
   * How many units are active.
   *
   * @return their number
   */
  public int active() {
    return in(UnitState.ACTIVE).size();
  }

  /**
   * One line: the counts, and which units are dead.
   *
   * @return such as {@code "hidden 1: of 256 units 2 dead (4, 17), 0 saturated (|f'| < 0.01), 254
   *     active over 1875 samples"}
   */
  public String summary() {
    StringBuilder text = new StringBuilder(layer).append(": of ").append(units.size());
    text.append(" units ").append(dead()).append(" dead").append(named(in(UnitState.DEAD)));
    text.append(", ").append(saturated()).append(" saturated (|f'| < ");
    text.append(saturationThreshold).append("), ").append(active()).append(" active over ");
    text.append(samples).append(" samples");
    return notNumbers == 0 ? text.toString() : text + "; f' was NaN " + notNumbers + " times";
  }

  private static String named(List<UnitActivity> units) {
    return units.isEmpty()
        ? ""
        : units.stream()
            .limit(MOST_NAMED)
            .map(unit -> String.valueOf(unit.unit()))
            .collect(Collectors.joining(", ", " (", units.size() > MOST_NAMED ? ", ...)" : ")"));
  }

  /**
   * A line for each unit: its state, and its shares of samples with f' = 0 and with |f'| under the
   * threshold.
   *
   * @return the lines, each with a line feed at its end
   */
  public String table() {
    TextTable table = new TextTable("unit", "state", "f' = 0", "|f'| < " + saturationThreshold);
    for (UnitActivity unit : units) {
      table.line(
          String.valueOf(unit.unit()),
          unit.state().name().toLowerCase(Locale.ROOT),
          TextTable.percent(unit.zeroShare()),
          TextTable.percent(unit.saturatedShare()));
    }
    return table.toString();
  }

  /** The {@link #summary}. */
  @Override
  public String toString() {
    return summary();
  }
}
