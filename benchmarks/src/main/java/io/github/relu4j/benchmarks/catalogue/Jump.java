package io.github.relu4j.benchmarks.catalogue;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a function is not continuous: between two neighbouring floats.
 *
 * @param before the last float in front of it
 * @param after the next float
 */
record Jump(float before, float after) {

  /**
   * By how much a function has to change from a float to the next: for values up to 1 in itself,
   * above in parts of the value. In the range that is searched a continuous one stays below it
   * unless its slope is more than ten times as much as its value, or as 1.
   */
  private static final double LEAST = 0x1p-10;

  /** Up to here functions are searched: floats beyond lie too far apart to tell steep from torn. */
  static final float SEARCHED = 1024f;

  /** All jumps of a function up to {@value #SEARCHED} on either side, in order. */
  static List<Jump> of(FloatFunction function) {
    float[] x = FloatLine.sample();
    float[] y = function.values(x);
    List<Jump> jumps = new ArrayList<>();
    for (int i = 1; i < x.length; i++) {
      if (Math.abs(x[i]) <= SEARCHED && differ(y[i - 1], y[i])) {
        Jump steepest = steepest(function, FloatLine.place(x[i - 1]), FloatLine.place(x[i]));
        if (differ(function.value(steepest.before()), function.value(steepest.after()))) {
          jumps.add(steepest);
        }
      }
    }
    return jumps;
  }

  /** Halves the range until nothing is between its ends, keeping the half that changes more. */
  private static Jump steepest(FloatFunction function, int from, int to) {
    int before = from;
    int after = to;
    while (after - before > 1) {
      int middle = before + (after - before) / 2;
      double atMiddle = function.value(FloatLine.at(middle));
      double rise = Math.abs(atMiddle - function.value(FloatLine.at(before)));
      double rest = Math.abs(function.value(FloatLine.at(after)) - atMiddle);
      if (rise >= rest) {
        after = middle;
      } else {
        before = middle;
      }
    }
    return new Jump(FloatLine.at(before), FloatLine.at(after));
  }

  private static boolean differ(double one, double other) {
    double largest = Math.max(Math.abs(one), Math.abs(other));
    // A function that overflows is no less continuous for it.
    return Double.isFinite(largest) && Math.abs(one - other) > LEAST * Math.max(1, largest);
  }

  /** Where it is: of both floats the one that takes fewer digits to write. */
  float at() {
    return Numbers.exact(before).length() < Numbers.exact(after).length() ? before : after;
  }
}
