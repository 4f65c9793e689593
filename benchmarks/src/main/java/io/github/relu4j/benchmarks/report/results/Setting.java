package io.github.relu4j.benchmarks.report.results;

/**
 * What a comparison's operation ran on.
 *
 * @param placement out_of_place or in_place
 * @param input normal or special
 */
public record Setting(String placement, String input) implements Comparable<Setting> {

  /** The one that most calls have, and that all summaries and charts show. */
  public static final Setting USUAL = new Setting("out_of_place", "normal");

  /** For a reader: {@code in place, special input}. */
  public String title() {
    return placement.replace('_', ' ') + ", " + input + " input";
  }

  /** The usual one first, then by title. */
  @Override
  public int compareTo(Setting other) {
    return sortKey().compareTo(other.sortKey());
  }

  private String sortKey() {
    return (equals(USUAL) ? "0" : "1") + input + placement;
  }
}
