package io.github.relu4j.benchmarks.report.chart;

/**
 * A rectangle on a chart's panel, in pixels.
 *
 * @param left from the left
 * @param bottom from below
 * @param width to the right
 * @param height upwards
 */
record Box(double left, double bottom, double width, double height) {

  boolean overlaps(Box other) {
    return left < other.left + other.width
        && other.left < left + width
        && bottom < other.bottom + other.height
        && other.bottom < bottom + height;
  }

  boolean isInsidePanel() {
    return left >= 0
        && left + width <= Plot.PANEL_WIDTH
        && bottom >= 0
        && bottom + height <= Plot.PANEL_HEIGHT;
  }

  double top() {
    return bottom + height;
  }

  double middle() {
    return bottom + height / 2;
  }

  /** The coordinate, within the rectangle's width, that is nearest to another. */
  double nearestX(double x) {
    return Math.max(left, Math.min(left + width, x));
  }

  /** How words in the rectangle are aligned so that they are near to something beside it. */
  Plot.Alignment alignmentTo(double x) {
    if (x < left) {
      return Plot.Alignment.LEFT;
    }
    return x > left + width ? Plot.Alignment.RIGHT : Plot.Alignment.CENTER;
  }

  /** The coordinate that words with {@link #alignmentTo} are aligned at. */
  double anchorTo(double x) {
    return switch (alignmentTo(x)) {
      case LEFT -> left;
      case CENTER -> left + width / 2;
      case RIGHT -> left + width;
    };
  }

  /** From the rectangle's edge to a point; 0 for one inside. */
  double distanceTo(double x, double y) {
    double nearestY = Math.max(bottom, Math.min(bottom + height, y));
    return Math.hypot(x - nearestX(x), y - nearestY);
  }
}
