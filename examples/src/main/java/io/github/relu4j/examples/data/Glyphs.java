package io.github.relu4j.examples.data;

import java.util.SplittableRandom;

/**
 * Images of the ten digits in a font of 5 by 7 pixels: shifted, faint, with missing pixels and
 * noise.
 */
public final class Glyphs {

  private static final int WIDTH = 12;
  private static final int GLYPH_WIDTH = 5;
  private static final int GLYPH_HEIGHT = 7;

  /** A glyph is at one of so many places across, and as many down. */
  private static final int SHIFTS = 3;

  private static final int LEFT = (WIDTH - GLYPH_WIDTH - SHIFTS + 1) / 2;
  private static final int TOP = (WIDTH - GLYPH_HEIGHT - SHIFTS + 1) / 2;
  private static final double NOISE = 0.15;
  private static final double LEAST_INK = 0.4;
  private static final double MISSING = 0.05;

  private static final String[][] FONT = {
    {".###.", "#...#", "#..##", "#.#.#", "##..#", "#...#", ".###."},
    {"..#..", ".##..", "..#..", "..#..", "..#..", "..#..", ".###."},
    {".###.", "#...#", "....#", "...#.", "..#..", ".#...", "#####"},
    {"#####", "...#.", "..#..", "...#.", "....#", "#...#", ".###."},
    {"...#.", "..##.", ".#.#.", "#..#.", "#####", "...#.", "...#."},
    {"#####", "#....", "####.", "....#", "....#", "#...#", ".###."},
    {"..##.", ".#...", "#....", "####.", "#...#", "#...#", ".###."},
    {"#####", "....#", "...#.", "..#..", ".#...", ".#...", ".#..."},
    {".###.", "#...#", "#...#", ".###.", "#...#", "#...#", ".###."},
    {".###.", "#...#", "#...#", ".####", "....#", "...#.", ".##.."}
  };

  private Glyphs() {}

  /** The task with so many samples that a seed gives, at least one of each; pixels from 0 to 1. */
  public static Task generate(int training, int test, long seed) {
    Samples.atLeastOne("training", training);
    Samples.atLeastOne("test", test);
    SplittableRandom random = new SplittableRandom(seed);
    return new Task(
        "glyphs",
        String.format(
            "noisy images of ten glyphs, %d by %d pixels, generated: %d to learn from, %d to test",
            WIDTH, WIDTH, training, test),
        samples(training, random),
        samples(test, random));
  }

  private static Samples samples(int count, SplittableRandom random) {
    int features = WIDTH * WIDTH;
    float[] inputs = Samples.newInputs(count, features);
    int[] labels = new int[count];
    for (int i = 0; i < count; i++) {
      labels[i] = i % FONT.length;
      draw(FONT[labels[i]], inputs, i * features, random);
    }
    return new Samples(features, inputs, FONT.length, labels);
  }

  private static void draw(String[] glyph, float[] inputs, int from, SplittableRandom random) {
    int left = LEFT + random.nextInt(SHIFTS);
    int top = TOP + random.nextInt(SHIFTS);
    double ink = LEAST_INK + (1 - LEAST_INK) * random.nextDouble();
    for (int row = 0; row < WIDTH; row++) {
      for (int column = 0; column < WIDTH; column++) {
        double pixel = NOISE * Spirals.normal(random);
        if (inked(glyph, row - top, column - left) && random.nextDouble() >= MISSING) {
          pixel += ink;
        }
        inputs[from + row * WIDTH + column] = (float) Math.min(Math.max(pixel, 0), 1);
      }
    }
  }

  private static boolean inked(String[] glyph, int row, int column) {
    return row >= 0
        && row < GLYPH_HEIGHT
        && column >= 0
        && column < GLYPH_WIDTH
        && glyph[row].charAt(column) == '#';
  }
}
