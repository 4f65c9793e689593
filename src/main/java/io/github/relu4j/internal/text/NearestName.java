package io.github.relu4j.internal.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * The name that was meant by one that does not exist. Case and all but letters and digits make no
 * difference: {@code LeakyReLU} is as near to {@code leaky_relu} as a name can be.
 */
public final class NearestName {

  /** A distance takes as many steps as the two lengths multiplied; a longer text is no name. */
  private static final int LONGEST = 64;

  /** One letter in so many may differ, and one in a shorter name. */
  private static final int LETTERS_PER_CHANGE = 3;

  private record Candidate(String name, int distance) {}

  private NearestName() {}

  /**
   * The name with the fewest letters to change, if they are few enough for it to be the one that
   * was meant. Of several the first.
   *
   * @param written what was written; only a text of as many letters as names have is compared
   * @param names the names that exist
   * @return the nearest name, or nothing
   */
  public static Optional<String> of(String written, Collection<String> names) {
    String letters = letters(written);
    return names.stream()
        .map(name -> new Candidate(name, distance(letters, letters(name))))
        .filter(candidate -> isNear(candidate, letters))
        .min(Comparator.comparingInt(Candidate::distance))
        .map(Candidate::name);
  }

  /** A name of which no letter is right is not near, however short it is. */
  private static boolean isNear(Candidate candidate, String written) {
    int length = Math.max(written.length(), letters(candidate.name()).length());
    return length <= LONGEST
        && candidate.distance() <= Math.max(1, length / LETTERS_PER_CHANGE)
        && candidate.distance() < length;
  }

  /** One letter more than a name may have tells that it has too many. */
  private static String letters(String text) {
    StringBuilder letters = new StringBuilder();
    text.chars()
        .filter(Character::isLetterOrDigit)
        .limit(LONGEST + 1)
        .forEach(letter -> letters.append((char) Character.toLowerCase(letter)));
    return letters.toString();
  }

  /** How many letters are to be put in, left out or changed to get from one to the other. */
  private static int distance(String from, String to) {
    int[] previous = new int[to.length() + 1];
    for (int j = 0; j < previous.length; j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int[] distances = new int[previous.length];
      distances[0] = i;
      for (int j = 1; j < distances.length; j++) {
        int changed = previous[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        distances[j] = Math.min(changed, 1 + Math.min(previous[j], distances[j - 1]));
      }
      previous = distances;
    }
    return previous[to.length()];
  }
}
